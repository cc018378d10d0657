package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.stated.IntegrationArn;
import dev.apigw.stated.StatedIntegrationResponse;
import dev.apigw.stated.StatedTemplate;
import dev.apigw.stated.Unfilled;
import java.util.stream.Stream;

/** {@code integration-error-becomes-success}: a response for errors of the backend does not lead to success. */
final class IntegrationErrorBecomesSuccess implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("integration-error-becomes-success", Severity.WARNING,
                "A response for errors of the backend does not lead to success.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return Once.byPlace(StatedIntegrationResponse.in(subject.definition())
                .filter(response -> response.integration().type().filter(type -> !type.isProxy()).isPresent())
                .filter(response -> response.statusCode().filter(status -> status.startsWith("2")).isPresent())
                .filter(response -> !overrides(response) && isOfErrors(response))
                .map(response -> Finding.at(response.get("statusCode").orElse(response.pattern()), "`" + response.pattern().text()
                                + "` takes errors of the backend, and the client is told "
                                + response.statusCode().orElseThrow() + ", so it goes on as if nothing had happened.")
                        .withHint("Give the response a status from 400 on.")));
    }

    private static boolean overrides(StatedIntegrationResponse response) {
        return StatedTemplate.of(response).anyMatch(template -> template.text().text().contains("responseOverride.status"));
    }

    private static boolean isOfErrors(StatedIntegrationResponse response) {
        String text = response.pattern().text();
        if (response.integration().arn().filter(IntegrationArn::isLambda).isPresent()) {
            // Digits are taken for a status by mistake; what takes the empty text is the response for success.
            return !text.equals("default") && !text.matches(".*[1-5](\\d\\d|\\\\).*") && SelectionPatterns.compiled(text)
                    .filter(regex -> !regex.matcher("").matches()).isPresent() && !Unfilled.in(text);
        }
        return SelectionPatterns.isOfStatuses(response) && SelectionPatterns.compiled(text).map(SelectionPatterns::statuses)
                .filter(statuses -> !statuses.isEmpty() && statuses.nextSetBit(0) >= 400).isPresent();
    }
}
