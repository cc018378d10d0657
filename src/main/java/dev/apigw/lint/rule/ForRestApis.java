package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.resolve.ApiKind;
import java.util.stream.Stream;

/** A rule about REST APIs; HTTP APIs have no such thing, or have it in another way. */
record ForRestApis(LintRule rule) implements LintRule {
    @Override public RuleInfo info() {
        return rule.info();
    }

    @Override public Stream<Finding> check(Subject subject) {
        return subject.definition().document().apiKind() == ApiKind.REST ? rule.check(subject) : Stream.empty();
    }
}
