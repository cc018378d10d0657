package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.stream.Stream;

/**
 * {@code integration-pattern-never-matches}: a selection pattern for an HTTP backend or an AWS service matches some status.
 */
final class IntegrationPatternNeverMatches implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("integration-pattern-never-matches", Severity.WARNING,
                "A selection pattern for an HTTP backend or an AWS service matches some status.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return SelectionPatterns.ofStatuses(subject.definition())
                .filter(response -> SelectionPatterns.compiled(response.pattern().text())
                        .filter(regex -> SelectionPatterns.statuses(regex).isEmpty()).isPresent())
                .map(response -> Finding.at(response.pattern(), "`" + response.pattern().text() + "` matches no status from "
                                + "100 to 599, so this response is never chosen.")
                        .withHint("Write a regular expression for the whole status, such as `4\\\\d{2}`."));
    }
}
