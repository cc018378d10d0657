package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code integration-type-unknown}: the type of an integration is one that API Gateway knows. */
final class IntegrationTypeUnknown implements ValidationRule {
    static final String TYPES = "`http`, `http_proxy`, `aws`, `aws_proxy`, `mock`";

    @Override public RuleInfo info() {
        return new RuleInfo("integration-type-unknown", Severity.ERROR, "The `type` of an integration is one of " + TYPES + ".");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition).flatMap(integration -> integration.text("type")
                .filter(type -> !Unfilled.in(type) && integration.type().isEmpty()).stream()
                .map(type -> integration.at("type", "`" + type + "` is no type of an integration, so it is refused.")
                        .withHint("Use one of " + TYPES + ".")
                        .withImportMessage(integration.refusal("1 validation error detected: Value '" + type
                                + "' at 'putIntegrationInput.type' failed to satisfy constraint: Member must satisfy enum "
                                + "value set: [HTTP, MOCK, AWS_PROXY, HTTP_PROXY, AWS]"))));
    }
}
