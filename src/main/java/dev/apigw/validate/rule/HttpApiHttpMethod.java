package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code http-api-http-method}: an HTTP backend is called by a verb. */
final class HttpApiHttpMethod implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("http-api-http-method", Severity.WARNING,
                "An `http_proxy` integration of an HTTP API states its `httpMethod`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition)
                .filter(integration -> integration.is(IntegrationType.HTTP_PROXY) && integration.get("httpMethod").isEmpty())
                .map(integration -> Finding.at(integration.key(), "The integration of `" + integration.method().name()
                                + "` has no `httpMethod`, so the route is left without a backend.")
                        .withHint("Add `httpMethod`; `ANY` passes on the client's verb.")
                        .withImportMessage(integration.refusal(
                                "HttpMethod parameter method must be specified for integrationType HTTPPROXY")));
    }
}
