package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.Origin;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** A rule that says a thing once where it was stated once, though SAM or a reference made many methods of it. */
record OncePerPlace(LintRule rule) implements LintRule {
    @Override public RuleInfo info() {
        return rule.info();
    }

    @Override public Stream<Finding> check(Subject subject) {
        Set<Origin> seen = new HashSet<>();
        return rule.check(subject).filter(finding -> seen.add(finding.origin()));
    }
}
