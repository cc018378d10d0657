package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import dev.apigw.source.Node;
import dev.apigw.stated.StatedIntegration;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code validation-required-parameter-unchecked}: a required parameter that is mapped to the backend is asked for by a
 * request validator.
 */
final class ValidationRequiredParameterUnchecked implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("validation-required-parameter-unchecked", Severity.INFO,
                "A required parameter that is mapped to the backend is asked for by a request validator.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Built built = Built.in(subject.definition());
        return StatedIntegration.in(subject.definition())
                .filter(integration -> integration.is(IntegrationType.HTTP, IntegrationType.AWS))
                .filter(integration -> built.of(integration.method()).filter(method -> !built.checksParameters(method)).isPresent())
                .flatMap(integration -> integration.method().parameters().stream()
                        .filter(parameter -> List.of("query", "header").contains(parameter.in()))
                        .filter(parameter -> !parameter.name().equalsIgnoreCase("Authorization")) // an authorizer asks for it
                        .filter(parameter -> parameter.node().get("required").flatMap(Node::asBoolean).orElse(false))
                        .map(parameter -> Finding.at(parameter.nameNode(), "`" + parameter.name() + "` of `"
                                        + integration.method().name() + "` is required, and no validator asks for it, so a request "
                                        + "without it reaches the backend.")
                                .withHint("Apply a validator with `validateRequestParameters: true`.")));
    }
}
