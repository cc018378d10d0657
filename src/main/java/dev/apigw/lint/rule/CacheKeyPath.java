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
    @Override public RuleInfo info() {
        return new RuleInfo("cache-key-path", Severity.WARNING, "The cache key of a method has the variables of its path in it.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return CachedMethod.meant(subject).flatMap(each -> {
            List<String> missing = Methods.pathVariables(each.called().resource()).stream()
                    .filter(name -> !each.isKeyedBy("method.request.path." + name)).toList();
            return missing.isEmpty() ? Stream.empty() : Stream.of(finding(subject, each, missing));
        });
    }

    private static Finding finding(Subject subject, CachedMethod each, List<String> missing) {
        return Finding.at(Written.member(subject.definition(), each.integration().origin(), "cacheKeyParameters"), "The cache key of "
                        + Methods.name(each.called()) + each.where() + " lacks `" + String.join("`, `", missing)
                        + "`, so the answer for one path is given for another.")
                .withHint("Add `method.request.path." + missing.get(0) + "` to `cacheKeyParameters`.");
    }
}
