package dev.apigw.lint;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.DiagnosticOrder;
import dev.apigw.diagnostic.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

/** Runs rules over one definition. */
public final class Linter {
    private Linter() {}

    /** The findings of the rules, sorted; the rules run in parallel. */
    public static List<Diagnostic> lint(Subject subject, List<LintRule> rules) {
        // Each rule collects for itself, so that the order of the results does not depend on which one is done first.
        return DiagnosticOrder.sorted(rules.parallelStream()
                .filter(rule -> rule.appliesTo(subject.definition().document().apiKind()))
                .map(rule -> findings(rule, subject).toList()).toList().stream().flatMap(List::stream).toList());
    }

    private static Stream<Diagnostic> findings(LintRule rule, Subject subject) {
        RuleInfo info = rule.info();
        return rule.check(subject).map(finding -> finding.stamped(info.id(), info.severity()));
    }
}
