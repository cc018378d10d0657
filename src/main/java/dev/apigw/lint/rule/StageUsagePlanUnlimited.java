package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.List;
import java.util.stream.Stream;

/** {@code stage-usage-plan-unlimited}: a usage plan has limits. */
final class StageUsagePlanUnlimited implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("stage-usage-plan-unlimited", Severity.INFO, "A usage plan has a throttle or a quota.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return subject.project().stream().flatMap(project -> project.account().usagePlans().stream())
                .filter(plan -> plan.throttle().isEmpty() && plan.quota().isEmpty() && plan.apiStages().stream()
                        .flatMap(List::stream)
                        .allMatch(each -> each.throttle().isEmpty()))
                .map(plan -> Finding.at(plan.origin(), "The usage plan `" + plan.name()
                        + "` has neither a throttle nor a quota, so one client can take what all share.")
                        .withHint("Add `throttle` or `quota`."));
    }
}
