package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** {@code cache-ttl-zero}: what is cached is kept for a while. */
final class CacheTtlZero implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("cache-ttl-zero", Severity.WARNING, "A setting that caches keeps answers for more than 0 seconds.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedStage.settings(subject).filter(setting -> setting.value().cachingEnabled().orElse(false)
                        && setting.value().cacheTtlInSeconds().equals(OptionalInt.of(0)))
                .map(setting -> Finding.at(setting.at("cacheTtlInSeconds"), setting.name()
                        + " caches answers for 0 seconds, which is not at all.")
                        .withHint("Give a time of 1 to 3600 seconds, or set `cachingEnabled: false`."));
    }
}
