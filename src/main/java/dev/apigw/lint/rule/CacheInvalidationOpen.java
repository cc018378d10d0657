package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code cache-invalidation-open}: not everybody can make the cache useless. */
final class CacheInvalidationOpen implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("cache-invalidation-open", Severity.WARNING, "Renewing an entry of the cache asks for authorization.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedStage.settings(subject).filter(setting -> setting.of().stage().cacheClusterEnabled()
                        && setting.value().requireAuthorizationForCacheControl().equals(Optional.of(false)))
                .map(setting -> Finding.at(setting.at("requireAuthorizationForCacheControl"), setting.name()
                                + " lets everybody renew entries with `Cache-Control: max-age=0`, so anyone can send all load "
                                + "to the backend.")
                        .withHint("Set it to true, and `unauthorizedCacheControlHeaderStrategy` as clients need it."));
    }
}
