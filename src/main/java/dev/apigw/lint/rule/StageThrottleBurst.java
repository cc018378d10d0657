package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.stream.Stream;

/** {@code stage-throttle-burst}: a rate can be reached. */
final class StageThrottleBurst implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("stage-throttle-burst", Severity.INFO,
                "A burst limit is at least a tenth of the rate limit beside it.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedStage.settings(subject).filter(setting -> {
            double rate = setting.value().throttlingRateLimit().orElse(0);
            int burst = setting.value().throttlingBurstLimit().orElse(0);
            return burst > 0 && rate >= 10 && burst * 10 < rate;
        }).map(setting -> Finding.at(setting.at("throttlingBurstLimit"), setting.name() + " lets only "
                + setting.value().throttlingBurstLimit().getAsInt()
                        + " requests in at once, so clients are refused long before they reach the rate.")
                .withHint("Give a burst near to what comes in a second."));
    }
}
