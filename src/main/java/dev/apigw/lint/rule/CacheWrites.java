package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.Set;
import java.util.stream.Stream;

/** {@code cache-writes}: only what reads is cached. */
final class CacheWrites implements LintRule {
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    @Override public RuleInfo info() {
        return new RuleInfo("cache-writes", Severity.WARNING, "No method that writes is cached.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedStage.settings(subject).filter(setting -> setting.of().stage().cacheClusterEnabled()
                        && setting.value().cachingEnabled().orElse(false)
                        && WRITES.contains(setting.key().substring(setting.key().lastIndexOf('/') + 1)))
                .map(setting -> Finding.at(setting.at("cachingEnabled"), setting.name()
                        + " is cached, and the body is no part of the key: a second request is answered without being carried "
                                + "out.")
                        .withHint("Set `cachingEnabled: false`."));
    }
}
