package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.stream.Stream;

/** {@code stage-variable-unused}: a stage variable is used. */
final class StageVariableUnused implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("stage-variable-unused", Severity.INFO, "The definition uses each stage variable that a stage sets.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        StageVariableUses uses = StageVariableUses.in(subject.definition());
        return uses.wholesale() ? Stream.empty() : StatedStage.in(subject).stream()
                .flatMap(stage -> stage.stage().variables().keySet().stream().filter(name -> !uses.uses().containsKey(name))
                        .map(name -> Finding.at(stage.at("variables", name), "The stage variable `" + name
                                        + "` is used by nothing in the definition, and no backend gets all of them.")
                                .withHint("Remove it, or correct its name.")));
    }
}
