package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.Origin;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.stream.Stream;

/** {@code stage-throttle-zero}: a limit lets something through. */
final class StageThrottleZero implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("stage-throttle-zero", Severity.WARNING, "No limit of a stage or a usage plan is 0.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Stream<Finding> ofStages = StatedStage.settings(subject).flatMap(setting -> Stream.concat(
                setting.value().throttlingRateLimit().orElse(1) == 0 ? Stream.of(finding(setting.at("throttlingRateLimit"),
                        setting.name())) : Stream.empty(),
                setting.value().throttlingBurstLimit().orElse(1) == 0
                        ? Stream.of(finding(setting.at("throttlingBurstLimit"), setting.name())) : Stream.empty()));
        Stream<Finding> ofPlans = subject.project().stream().flatMap(project -> project.account().usagePlans().stream())
                .filter(plan -> plan.throttle().filter(limit -> limit.rateLimit() == 0 || limit.burstLimit() == 0).isPresent())
                .map(plan -> finding(plan.origin(), "The usage plan `" + plan.name() + "`"));
        return Stream.concat(ofStages, ofPlans);
    }

    private static Finding finding(Origin place, String what) {
        return Finding.at(place, what + " has a limit of 0, so each request is answered with 429.")
                .withHint("Give a limit of 1 or more.");
    }
}
