package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.diagnostic.Similar;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code stage-usage-plan-key}: a usage plan names keys that there are. */
final class StageUsagePlanKey implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("stage-usage-plan-key", Severity.WARNING, "Each API key that a usage plan names exists.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Set<String> known = subject.project().stream().flatMap(project -> project.account().apiKeys().stream())
                .flatMap(key -> Stream.of(key.id(), key.name())).collect(Collectors.toCollection(LinkedHashSet::new));
        return known.isEmpty() ? Stream.empty() : subject.project().stream().flatMap(project ->
                project.account().usagePlans().stream())
                .flatMap(plan -> Methods.once(plan.keys().stream().filter(key -> !known.contains(key)).toList(), key ->
                        Finding.at(plan.origin(), "The usage plan `" + plan.name() + "` names the API key `" + key
                                + "`, which does not exist.")
                                .withHint(Similar.nearest(key, known).map(name -> "Write `" + name + "`.")
                                        .orElse("Add the key under `apiKeys`."))));
    }
}
