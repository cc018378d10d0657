package dev.apigw.diff.contract;

import dev.apigw.diagnostic.Origin;
import java.util.Objects;
import java.util.Optional;

/**
 * A parameter of a request, or a header of a response.
 *
 * @param key           what is the same for the same parameter on both sides
 * @param in            {@code path}, {@code query}, {@code header} or {@code cookie}
 * @param serialization how a list or an object is written, with the defaults filled in
 * @param schema        empty if it states none
 */
public record Parameter(String key, String in, String name, boolean required, String serialization, Optional<SchemaUse> schema,
                        Lifecycle lifecycle, Origin origin) {
    public Parameter {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(serialization, "serialization");
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(lifecycle, "lifecycle");
        Objects.requireNonNull(origin, "origin");
    }

    /** How messages name a parameter of a request. */
    public String label() {
        return in + " parameter `" + name + "`";
    }
}
