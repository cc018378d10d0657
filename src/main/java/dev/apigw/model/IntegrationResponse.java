package dev.apigw.model;

import dev.apigw.diagnostic.Origin;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What becomes of an answer of the backend, as the API reference's {@code IntegrationResponse}.
 *
 * @param statusCode         status of the method response it leads to
 * @param selectionPattern   regular expression over the whole status or error text; empty for the default response
 * @param responseParameters mapping expression by {@code method.response.header.N}
 * @param responseTemplates  template by content type, in file order
 * @param contentHandling    as stated, in upper case
 */
public record IntegrationResponse(String statusCode, Optional<String> selectionPattern,
                                  Map<String, Stated> responseParameters, Map<String, Stated> responseTemplates,
                                  Optional<String> contentHandling, Origin origin) {
    public IntegrationResponse {
        Objects.requireNonNull(statusCode, "statusCode");
        Objects.requireNonNull(selectionPattern, "selectionPattern");
        responseParameters = Ordered.copy(responseParameters);
        responseTemplates = Ordered.copy(responseTemplates);
        Objects.requireNonNull(contentHandling, "contentHandling");
        Objects.requireNonNull(origin, "origin");
    }
}
