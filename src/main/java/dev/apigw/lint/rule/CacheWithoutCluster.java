package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.stream.Stream;

/** {@code cache-without-cluster}: caching needs a cache. */
final class CacheWithoutCluster implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("cache-without-cluster", Severity.WARNING, "A stage whose methods are cached has a cache cluster.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedStage.settings(subject).filter(setting -> setting.value().cachingEnabled().orElse(false)
                        && !setting.of().stage().cacheClusterEnabled())
                .map(setting -> Finding.at(setting.at("cachingEnabled"), setting.name()
                        + " is to be cached and the stage has no cache cluster, so nothing is.")
                        .withHint("Add `cacheClusterEnabled: true` and a `cacheClusterSize` to the stage."));
    }
}
