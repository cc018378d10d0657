package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.List;
import java.util.stream.Stream;

/** {@code cache-key-path}: another path is another answer. */
final class CacheKeyPath implements LintRule {
    private static final String PATH = "method.request.path.";

    @Override public RuleInfo info() {
        return new RuleInfo("cache-key-path", Severity.WARNING, "The cache key of a method has the variables of its path in it.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return CachedMethod.meant(subject).flatMap(each -> {
            List<String> missing = Methods.pathVariables(each.called().resource()).stream()
                    .filter(name -> !each.isKeyedBy(PATH + name)).toList();
            return missing.isEmpty() ? Stream.empty() : Stream.of(each.lacking(subject.definition(), PATH, missing,
                    ", so the answer for one path is given for another."));
        });
    }
}
