package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.IntegrationArn;
import dev.apigw.stated.StatedIntegration;
import java.util.stream.Stream;

/** {@code integration-lambda-invocations}: the uri of a custom Lambda integration ends with {@code /invocations}. */
final class IntegrationLambdaInvocations implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("integration-lambda-invocations", Severity.ERROR,
                "The uri of a custom Lambda integration ends with `/invocations`.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedIntegration.in(subject.definition()).filter(integration -> integration.is(IntegrationType.AWS))
                .filter(integration -> integration.arn().filter(IntegrationArn::isLambda).filter(arn -> !arn.isOpenEnded()
                        && arn.serviceApi().matches("path/+2015-03-31/functions/[^/]+/?")).isPresent())
                .map(integration -> integration.at("uri", "The uri does not end with `/invocations`, so Lambda is asked for another "
                                + "operation and every request fails.")
                        .withHint("Add `/invocations` to the end of the uri."));
    }
}
