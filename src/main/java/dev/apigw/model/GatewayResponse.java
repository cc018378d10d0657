package dev.apigw.model;

import dev.apigw.diagnostic.Origin;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An answer of the gateway itself, as the API reference's {@code GatewayResponse}.
 *
 * @param responseType       one of {@code fact.GatewayResponseTypes}, or what the definition says
 * @param responseParameters value by {@code gatewayresponse.header.N}
 * @param responseTemplates  text by content type; plain substitution, no VTL
 */
public record GatewayResponse(String responseType, Optional<String> statusCode,
                              Map<String, Stated> responseParameters, Map<String, Stated> responseTemplates,
                              Origin origin) {
    public GatewayResponse {
        Objects.requireNonNull(responseType, "responseType");
        Objects.requireNonNull(statusCode, "statusCode");
        responseParameters = Ordered.copy(responseParameters);
        responseTemplates = Ordered.copy(responseTemplates);
        Objects.requireNonNull(origin, "origin");
    }
}
