package dev.apigw.export;

import dev.apigw.model.Integration;
import dev.apigw.model.IntegrationResponse;
import java.util.Locale;

/**
 * {@code x-amazon-apigateway-integration} of an export.
 *
 * <p>Source: observed – conformance/export, recorded 2025-05-06: {@code passthroughBehavior} is always there, what an import
 * fills in for timeout, connection and cache is not. Source: inferred – what a definition states of these is written, as in
 * reported exports. Source: reported – the order.
 */
final class AwsIntegration {
    private AwsIntegration() {}

    static Tree of(Integration integration) {
        Tree responses = new Tree();
        integration.integrationResponses().forEach(response ->
                responses.put(response.selectionPattern().orElse("default"), response(response)));
        Tree tls = new Tree().putIfTrue("insecureSkipVerification", integration.insecureSkipVerification());
        return new Tree().put("type", integration.type().name().toLowerCase(Locale.ROOT))
                .put("credentials", integration.credentials()).put("connectionId", integration.connectionId())
                .put("integrationTarget", integration.integrationTarget()).put("httpMethod", integration.httpMethod())
                .put("uri", integration.uri()).putUnlessEmpty("responses", responses)
                .putUnlessEmpty("requestParameters", integration.requestParameters())
                .putUnlessEmpty("requestTemplates", integration.requestTemplates())
                .put("passthroughBehavior", integration.effectivePassthroughBehavior().toLowerCase(Locale.ROOT))
                .put("connectionType", integration.connectionType()).put("cacheNamespace", integration.cacheNamespace())
                .put("timeoutInMillis", integration.timeoutInMillis())
                .put("responseTransferMode", integration.responseTransferMode())
                .putUnlessEmpty("cacheKeyParameters", integration.cacheKeyParameters())
                .put("contentHandling", integration.contentHandling()).putUnlessEmpty("tlsConfig", tls);
    }

    private static Tree response(IntegrationResponse response) {
        return new Tree().put("statusCode", response.statusCode())
                .putUnlessEmpty("responseParameters", response.responseParameters())
                .putUnlessEmpty("responseTemplates", response.responseTemplates())
                .put("contentHandling", response.contentHandling());
    }
}
