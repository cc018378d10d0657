package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code http-api-integration-type}: HTTP APIs have proxy integrations only. */
final class HttpApiIntegrationType implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("http-api-integration-type", Severity.WARNING,
                "An integration of an HTTP API is of type `http_proxy` or `aws_proxy`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition).filter(integration -> !integration.is(IntegrationType.HTTP_PROXY,
                        IntegrationType.AWS_PROXY) && !Unfilled.in(integration.text("type").orElse("")))
                .map(integration -> integration.at("type", "HTTP APIs have `http_proxy` and `aws_proxy` integrations only, so "
                                + "the route `" + integration.method().name() + "` is left without a backend.")
                        .withHint("Use `http_proxy` or `aws_proxy`."));
    }
}
