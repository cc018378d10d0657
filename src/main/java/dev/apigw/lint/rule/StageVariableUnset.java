package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.Origin;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.List;
import java.util.stream.Stream;

/** {@code stage-variable-unset}: each stage sets the variables that the definition uses. */
final class StageVariableUnset implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("stage-variable-unset", Severity.WARNING,
                "Each stage sets the stage variables that the definition uses.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        List<StatedStage> stages = StatedStage.in(subject);
        return stages.isEmpty() ? Stream.empty() : StageVariableUses.in(subject.definition()).uses().entrySet().stream()
                .flatMap(use -> {
                    List<String> without = stages.stream().filter(stage -> !stage.stage().variables().containsKey(use.getKey()))
                            .map(stage -> stage.stage().stageName()).toList();
                    boolean everywhere = without.size() == stages.size() && stages.size() > 1;
                    return without.isEmpty() ? Stream.empty()
                            : Stream.of(finding(use.getKey(), use.getValue().place(subject.definition()),
                                    everywhere ? "any stage" : "the stage `" + String.join("`, `", without) + "`"));
                });
    }

    private static Finding finding(String name, Origin place, String where) {
        return Finding.at(place, "`" + name + "` is not set in " + where + ", so it is empty there.")
                .withHint("Add it to the `variables` of the stage.");
    }
}
