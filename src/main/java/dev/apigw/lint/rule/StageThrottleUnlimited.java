package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.MethodSetting;
import java.util.stream.Stream;

/** {@code stage-throttle-unlimited}: a stage leaves something of the account's limit to others. */
final class StageThrottleUnlimited implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("stage-throttle-unlimited", Severity.INFO,
                "A production stage limits how often its methods are called.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return subject.project().isEmpty() ? Stream.empty() : StatedStage.in(subject).stream()
                .filter(stage -> stage.isProduction() && isUnlimited(stage.stage().methodSettings().getOrDefault("*/*",
                        MethodSetting.NONE)))
                .map(stage -> Finding.at(stage.at("methodSettings", "*/*"), stage.name()
                        + " has no limit for all methods, so one of them can use up what all APIs of the account share.")
                        .withHint("Set `throttlingRateLimit` and `throttlingBurstLimit` under `*/*`."));
    }

    /** Tools write -1 for no limit. */
    private static boolean isUnlimited(MethodSetting all) {
        return all.throttlingRateLimit().orElse(-1) < 0 || all.throttlingBurstLimit().orElse(-1) < 0;
    }
}
