package dev.apigw.export;

import dev.apigw.model.Integration;
import dev.apigw.model.IntegrationResponse;
import java.util.Locale;
import java.util.Optional;

/** {@code x-amazon-apigateway-integration} with all that an integration has, in the spelling of API Gateway's exports. */
final class FaithfulIntegration {
    private FaithfulIntegration() {}

    static Tree of(Integration integration) {
        Tree responses = new Tree();
        integration.integrationResponses().forEach(response ->
                responses.put(response.selectionPattern().orElse("default"), response(response)));
        Tree tls = new Tree().putIfTrue("insecureSkipVerification", integration.insecureSkipVerification());
        return new Tree().put("type", integration.type().name().toLowerCase(Locale.ROOT))
                .put("httpMethod", integration.httpMethod()).put("uri", integration.uri())
                .put("credentials", integration.credentials()).put("connectionType", integration.connectionType())
                .put("connectionId", integration.connectionId()).put("integrationTarget", integration.integrationTarget())
                .put("passthroughBehavior", lowerCase(integration.passthroughBehavior()))
                .put("contentHandling", integration.contentHandling())
                .put("responseTransferMode", integration.responseTransferMode())
                .put("timeoutInMillis", integration.timeoutInMillis()).putUnlessEmpty("tlsConfig", tls)
                .put("cacheNamespace", integration.cacheNamespace())
                .putUnlessEmpty("cacheKeyParameters", integration.cacheKeyParameters())
                .putUnlessEmpty("requestParameters", integration.requestParameters())
                .putUnlessEmpty("requestTemplates", integration.requestTemplates()).putUnlessEmpty("responses", responses);
    }

    private static Tree response(IntegrationResponse response) {
        return new Tree().put("statusCode", response.statusCode()).put("contentHandling", response.contentHandling())
                .putUnlessEmpty("responseParameters", response.responseParameters())
                .putUnlessEmpty("responseTemplates", response.responseTemplates());
    }

    private static Optional<String> lowerCase(Optional<String> text) {
        return text.map(t -> t.toLowerCase(Locale.ROOT));
    }
}
