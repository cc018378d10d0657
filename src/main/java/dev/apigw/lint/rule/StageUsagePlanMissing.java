package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.RestApi.ResourceMethod;
import dev.apigw.model.UsagePlan;
import java.util.List;
import java.util.stream.Stream;

/** {@code stage-usage-plan-missing}: where a key is asked for, a plan lets some in. */
final class StageUsagePlanMissing implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("stage-usage-plan-missing", Severity.ERROR,
                "A stage whose methods ask for an API key is in a usage plan.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        List<ResourceMethod> keyed = Methods.called(subject.definition().api())
                .filter(each -> each.method().apiKeyRequired()).toList();
        List<UsagePlan> plans = subject.project().map(project -> project.account().usagePlans()).orElse(List.of());
        boolean known = subject.project().filter(project -> !plans.isEmpty() || !project.account().apiKeys().isEmpty()).isPresent();
        return !known || keyed.isEmpty() ? Stream.empty() : StatedStage.in(subject).stream()
                .filter(stage -> plans.stream().noneMatch(plan -> covers(plan, stage.stage().stageName())))
                .map(stage -> Finding.at(stage.at("stageName"), stage.name() + " is in no usage plan, so "
                        + Methods.name(keyed.get(0))
                                + Methods.others(keyed) + ", which asks for an API key, answers with 403 whatever the key.")
                        .withHint("Add the stage to the `apiStages` of a usage plan."));
    }

    private static boolean covers(UsagePlan plan, String stageName) {
        return plan.apiStages().map(stages -> stages.stream().anyMatch(each -> each.stage().equals(stageName))).orElse(true);
    }
}
