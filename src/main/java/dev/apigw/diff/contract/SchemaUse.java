package dev.apigw.diff.contract;

import dev.apigw.diagnostic.Origin;
import java.util.Objects;
import java.util.Optional;

/**
 * A schema at a place where it is used.
 *
 * @param schema what stands there in the end; the same object for every use of the same text
 * @param name   of the model, if it is used by {@code $ref}
 * @param shared whether other places use the same text too, by {@code $ref} or YAML alias
 * @param origin the place of the use
 */
public record SchemaUse(Schema schema, Optional<String> name, boolean shared, Origin origin) {
    public SchemaUse {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(origin, "origin");
    }
}
