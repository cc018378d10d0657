package dev.apigw.model;

import dev.apigw.diagnostic.Origin;
import java.util.Objects;

/**
 * As the API reference's {@code RequestValidator}.
 */
public record RequestValidator(String name, boolean validateRequestBody, boolean validateRequestParameters,
                               Origin origin) {
    public RequestValidator {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(origin, "origin");
    }
}
