package dev.apigw.lint;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.DiagnosticOrder;
import dev.apigw.diagnostic.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

/** Runs rules over one definition. */
public final class Linter {
    private Linter() {}

    /** The findings of the rules, sorted. */
    public static List<Diagnostic> lint(Subject subject, List<LintRule> rules) {
        return DiagnosticOrder.sorted(rules.stream().flatMap(rule -> findings(rule, subject)).toList());
    }

    private static Stream<Diagnostic> findings(LintRule rule, Subject subject) {
        RuleInfo info = rule.info();
        return rule.check(subject).map(finding -> finding.stamped(info.id(), info.severity()));
    }
}
