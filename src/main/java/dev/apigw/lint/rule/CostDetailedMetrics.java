package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.stream.Stream;

/** {@code cost-detailed-metrics}: metrics by method are where somebody looks at them. */
final class CostDetailedMetrics implements LintRule {
    private static final int MANY = 20;

    @Override public RuleInfo info() {
        return new RuleInfo("cost-detailed-metrics", Severity.HINT, "An API with many methods has no metrics of each of them.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        long methods = Methods.called(subject.definition().api()).count();
        return methods < MANY ? Stream.empty() : StatedStage.settings(subject)
                .filter(setting -> setting.key().equals("*/*") && setting.value().metricsEnabled().orElse(false))
                .map(setting -> Finding.at(setting.at("metricsEnabled"), setting.name() + " keeps metrics of each of " + methods
                                + " methods, which CloudWatch bills one by one.")
                        .withHint("Set `metricsEnabled` for the methods that alarms watch."));
    }
}
