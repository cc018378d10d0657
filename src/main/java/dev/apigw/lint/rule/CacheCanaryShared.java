package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.stream.Stream;

/** {@code cache-canary-shared}: what a canary answers is not kept for everybody. */
final class CacheCanaryShared implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("cache-canary-shared", Severity.WARNING,
                "A canary that differs by stage variables only does not use the cache of the stage.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedStage.in(subject).stream().filter(stage -> stage.stage().cacheClusterEnabled()
                && stage.stage().canarySettings()
                        .filter(canary -> canary.useStageCache() && canary.deployment().isEmpty()
                                && !canary.stageVariableOverrides().isEmpty()).isPresent())
                .map(stage -> Finding.at(stage.at("canarySettings", "useStageCache"), stage.name()
                        + " shares its cache with its canary, so answers that the overridden stage variables gave are served "
                                + "to all clients.")
                        .withHint("Set `useStageCache: false`, or give the canary a deployment of its own."));
    }
}
