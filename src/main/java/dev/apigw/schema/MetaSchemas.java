package dev.apigw.schema;

import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The schemas of JSON Schema itself, which the library brings along. */
public final class MetaSchemas {
    private MetaSchemas() {}

    /**
     * The JSON text of one; empty if the library has none of that name.
     *
     * @param name such as {@code draft-04/schema} or {@code draft/2020-12/meta/core}
     */
    public static Optional<String> text(String name) {
        try (InputStream in = Schema.class.getResourceAsStream("/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("schema " + name, e);
        }
    }
}
