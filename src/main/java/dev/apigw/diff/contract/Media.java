package dev.apigw.diff.contract;

import dev.apigw.diagnostic.Origin;
import java.util.Objects;
import java.util.Optional;

/**
 * A body in one media type.
 *
 * @param name   of the media type, lower case
 * @param schema empty if nothing is said of its shape
 */
public record Media(String name, Optional<SchemaUse> schema, Origin origin) {
    public Media {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(origin, "origin");
    }
}
