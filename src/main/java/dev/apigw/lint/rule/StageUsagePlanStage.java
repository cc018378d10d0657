package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.diagnostic.Similar;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.Stage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code stage-usage-plan-stage}: a usage plan names stages that there are. */
final class StageUsagePlanStage implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("stage-usage-plan-stage", Severity.WARNING, "Each stage that a usage plan names exists.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Set<String> known = subject.project().stream().flatMap(project -> project.stages().stream()).map(Stage::stageName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return known.isEmpty() ? Stream.empty() : subject.project().stream().flatMap(project ->
                project.account().usagePlans().stream())
                .flatMap(plan -> plan.apiStages().stream().flatMap(List::stream)
                        .filter(each -> each.apiId().isEmpty() && !known.contains(each.stage()))
                        .map(each -> Finding.at(plan.origin(), "The usage plan `" + plan.name() + "` covers the stage `"
                                + each.stage()
                                        + "`, which does not exist.")
                                .withHint(Similar.nearest(each.stage(), known).map(name -> "Write `" + name + "`.")
                                        .orElse("Name a stage of the project file."))));
    }
}
