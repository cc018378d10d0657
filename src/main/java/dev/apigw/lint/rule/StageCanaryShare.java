package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.stream.Stream;

/** {@code stage-canary-share}: a canary gets some of the requests. */
final class StageCanaryShare implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("stage-canary-share", Severity.INFO, "A canary gets more than none and less than all of the requests.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedStage.in(subject).stream().flatMap(stage -> stage.stage().canarySettings().stream()
                .filter(canary -> stage.has("canarySettings") && (canary.percentTraffic() == 0 || canary.percentTraffic() == 100))
                .map(canary -> Finding.at(stage.at("canarySettings", "percentTraffic"), "The canary of the stage `"
                        + stage.stage().stageName() + "` gets "
                                + (canary.percentTraffic() == 0 ? "no requests, and keeps other deployments away from the stage."
                                        : "all requests, so the stage itself serves none."))
                        .withHint(canary.percentTraffic() == 0 ? "Remove `canarySettings`, or give a share."
                                : "Promote the canary.")));
    }
}
