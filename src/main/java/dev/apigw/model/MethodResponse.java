package dev.apigw.model;

import dev.apigw.diagnostic.Origin;
import java.util.Map;
import java.util.Objects;

/**
 * An answer that a method declares, as the API reference's {@code MethodResponse}.
 *
 * @param responseParameters {@code method.response.header.N}; the value (required) is always false after an import
 * @param responseModels     model name by content type
 */
public record MethodResponse(String statusCode, Map<String, Boolean> responseParameters,
                             Map<String, String> responseModels, Origin origin) {
    public MethodResponse {
        Objects.requireNonNull(statusCode, "statusCode");
        responseParameters = Ordered.copy(responseParameters);
        responseModels = Ordered.copy(responseModels);
        Objects.requireNonNull(origin, "origin");
    }
}
