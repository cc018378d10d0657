package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.IntegrationArn;
import dev.apigw.stated.StatedIntegrationResponse;
import java.util.Set;
import java.util.stream.Stream;

/** {@code integration-error-pattern-newline}: a selection pattern for every error also takes messages of several lines. */
final class IntegrationErrorPatternNewline implements LintRule {
    private static final Set<String> ONE_LINE = Set.of(".+", "^.+$", "(.+)", "^.+", ".+$");

    @Override public RuleInfo info() {
        return new RuleInfo("integration-error-pattern-newline", Severity.WARNING,
                "A selection pattern for every error also takes messages of several lines.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedIntegrationResponse.in(subject.definition())
                .filter(response -> response.integration().is(IntegrationType.AWS)
                        && response.integration().arn().filter(IntegrationArn::isLambda).isPresent())
                .filter(response -> ONE_LINE.contains(response.pattern().text()))
                .map(response -> Finding.at(response.pattern(), "`" + response.pattern().text() + "` stops at a line break, "
                                + "so an error with a message of several lines is answered like a success.")
                        .withHint("Write `(\\n|.)+`."));
    }
}
