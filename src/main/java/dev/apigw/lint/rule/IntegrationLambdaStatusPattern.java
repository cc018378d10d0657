package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.IntegrationArn;
import dev.apigw.stated.StatedIntegrationResponse;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code integration-lambda-status-pattern}: selection patterns of a Lambda function are about error messages, not about
 * statuses.
 */
final class IntegrationLambdaStatusPattern implements LintRule {
    private static final Pattern STATUS = Pattern.compile(
            "\\^?\\(?[1-5](?:\\d\\d|\\\\+d\\{2}|\\\\+d\\\\+d|xx|XX|\\[0-9]\\{2}|\\.\\.)\\)?\\$?");

    @Override public RuleInfo info() {
        return new RuleInfo("integration-lambda-status-pattern", Severity.WARNING,
                "Selection patterns of a Lambda function are about error messages, not about statuses.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedIntegrationResponse.in(subject.definition())
                .filter(response -> response.integration().is(IntegrationType.AWS)
                        && response.integration().arn().filter(IntegrationArn::isLambda).isPresent())
                .filter(response -> STATUS.matcher(response.pattern().text()).matches())
                .map(response -> Finding.at(response.pattern(), "`" + response.pattern().text() + "` is compared with the whole "
                                + "`errorMessage` of the function, never with a status, so it hardly ever matches.")
                        .withHint(response.pattern().text().matches("\\D*2.*") ? "Write `default` for calls without an error."
                                : "Write a pattern for the message, such as `.*\\\\[NotFound\\\\].*`."));
    }
}
