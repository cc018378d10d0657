package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code integration-responses-ignored}: a proxy integration answers by itself. */
final class IntegrationResponsesIgnored implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("integration-responses-ignored", Severity.INFO,
                "A proxy integration has no `responses`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition)
                .filter(integration -> integration.is(IntegrationType.HTTP_PROXY, IntegrationType.AWS_PROXY)
                        && !integration.entries("responses").isEmpty())
                .map(integration -> Finding.at(integration.node().entry("responses").orElseThrow().key(), "A proxy integration "
                                + "passes on what the backend answers; its integration responses are stored and never used.")
                        .withHint("Remove them, or use `" + (integration.is(IntegrationType.AWS_PROXY) ? "aws" : "http")
                                + "` to map responses."));
    }
}
