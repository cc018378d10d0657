package dev.apigw.model;

import dev.apigw.diagnostic.Origin;
import java.util.Objects;
import java.util.Optional;

/**
 * A data shape, as the API reference's {@code Model}.
 *
 * @param contentType always {@code application/json} after an import
 * @param schema      JSON Schema draft 4 as JSON text; references point to {@code https://apigateway.amazonaws.com/restapis/ID/models/NAME}
 */
public record Model(String name, Optional<String> description, String contentType, String schema, Origin origin) {
    public Model {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(origin, "origin");
    }
}
