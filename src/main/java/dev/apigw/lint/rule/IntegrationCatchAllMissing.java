package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.IntegrationArn;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.stated.StatedIntegrationResponse;
import dev.apigw.stated.Unfilled;
import java.util.stream.Stream;

/** {@code integration-catch-all-missing}: a non-proxy integration has a response for whatever the backend answers. */
final class IntegrationCatchAllMissing implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("integration-catch-all-missing", Severity.WARNING,
                "A non-proxy integration has a response for whatever the backend answers.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedIntegration.in(subject.definition())
                .filter(integration -> integration.is(IntegrationType.HTTP, IntegrationType.AWS))
                .filter(integration -> !integration.entries("responses").isEmpty())
                .filter(integration -> integration.responses().noneMatch(IntegrationCatchAllMissing::takesAll))
                .map(integration -> integration.atKey("responses", "No response of the integration takes the rest, so "
                                + (isLambda(integration) ? "every call without an error is answered with 500."
                                        : "any other status of the backend is answered with 500."))
                        .withHint("Add a response `default`."));
    }

    private static boolean isLambda(StatedIntegration integration) {
        return integration.arn().filter(IntegrationArn::isLambda).isPresent();
    }

    /** Of a function that has no error, the text to match is empty. */
    private static boolean takesAll(StatedIntegrationResponse response) {
        String pattern = response.pattern().text();
        return pattern.equals("default") || Unfilled.in(pattern) || SelectionPatterns.compiled(pattern)
                .filter(regex -> isLambda(response.integration()) ? regex.matcher("").matches()
                        : SelectionPatterns.statuses(regex).cardinality() == SelectionPatterns.ALL).isPresent();
    }
}
