package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.RestApi;
import java.util.stream.Stream;

/** {@code stage-usage-plan-idle}: a usage plan limits somebody. */
final class StageUsagePlanIdle implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("stage-usage-plan-idle", Severity.WARNING, "An API with a usage plan asks for API keys.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        RestApi api = subject.definition().api();
        return Methods.called(api).findAny().isEmpty() || api.methods().anyMatch(each -> each.method().apiKeyRequired())
                ? Stream.empty()
                : subject.project().stream().flatMap(project -> project.account().usagePlans().stream())
                        .filter(plan -> plan.apiStages().map(stages -> stages.stream()
                                .anyMatch(each -> each.apiId().isEmpty())).orElse(true))
                        .map(plan -> Finding.at(plan.origin(), "The usage plan `" + plan.name()
                                + "` limits nobody: no method asks for an API key.")
                                .withHint("Add a security scheme for the header `x-api-key`, and name it under `security` of "
                                        + "the methods to limit."));
    }
}
