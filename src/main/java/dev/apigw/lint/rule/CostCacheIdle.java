package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code cost-cache-idle}: a cache that is paid for keeps something. */
final class CostCacheIdle implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("cost-cache-idle", Severity.WARNING, "A stage with a cache cluster caches some method.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Set<String> caching = CachedMethod.in(subject).flatMap(each -> each.stages().stream()).collect(Collectors.toSet());
        boolean meant = Methods.called(subject.definition().api()).findAny().isPresent();
        return !meant ? Stream.empty() : StatedStage.in(subject).stream()
                .filter(stage -> stage.stage().cacheClusterEnabled() && !caching.contains(stage.stage().stageName())
                        && stage.settings().noneMatch(setting -> setting.value().cachingEnabled().orElse(false)))
                .map(stage -> Finding.at(stage.at("cacheClusterEnabled"), stage.name()
                        + " pays for a cache by the hour, and no method is cached.")
                        .withHint("Set `cachingEnabled: true` for the methods to cache, or `cacheClusterEnabled: false`."));
    }
}
