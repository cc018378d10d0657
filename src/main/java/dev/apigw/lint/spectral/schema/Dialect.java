package dev.apigw.lint.spectral.schema;

import java.util.Arrays;
import java.util.Optional;

/** A draft of JSON Schema. */
public enum Dialect {
    DRAFT4("draft4", "http://json-schema.org/draft-04/schema", "draft-04/schema"),
    DRAFT6("draft6", "http://json-schema.org/draft-06/schema", "draft-06/schema"),
    DRAFT7("draft7", "http://json-schema.org/draft-07/schema", "draft-07/schema"),
    DRAFT2019_09("draft2019-09", "https://json-schema.org/draft/2019-09/schema", "draft/2019-09/schema"),
    DRAFT2020_12("draft2020-12", "https://json-schema.org/draft/2020-12/schema", "draft/2020-12/schema");

    private final String spectralName;
    private final String uri;
    private final String resource;

    Dialect(String spectralName, String uri, String resource) {
        this.spectralName = spectralName;
        this.uri = uri;
        this.resource = resource;
    }

    /** The dialect that a {@code $schema} names. */
    public static Optional<Dialect> ofUri(String schema) {
        return Arrays.stream(values()).filter(dialect -> schema.replaceFirst("#$", "").replaceFirst("^https?:", "")
                .equals(dialect.uri.replaceFirst("^https?:", ""))).findFirst();
    }

    /** The dialect by the name that rulesets give it. */
    public static Optional<Dialect> named(String name) {
        return Arrays.stream(values()).filter(dialect -> dialect.spectralName.equals(name)).findFirst();
    }

    /** The address of the schema of its schemas. */
    String uri() {
        return uri;
    }

    /** Where the text of that schema is among the resources. */
    String resource() {
        return resource;
    }

    boolean isAtLeast(Dialect other) {
        return compareTo(other) >= 0;
    }
}
