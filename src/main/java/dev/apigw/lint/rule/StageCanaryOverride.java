package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code stage-canary-override}: an overridden stage variable changes something. */
final class StageCanaryOverride implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("stage-canary-override", Severity.WARNING,
                "A canary overrides stage variables that are used, with other values.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        StageVariableUses uses = StageVariableUses.in(subject.definition());
        return StatedStage.in(subject).stream().flatMap(stage -> stage.stage().canarySettings().stream()
                .flatMap(canary -> canary.stageVariableOverrides().entrySet().stream())
                .flatMap(override -> mistake(stage, override.getKey(), override.getValue(), uses).stream()
                        .map(mistake -> Finding.at(stage.at("canarySettings", "stageVariableOverrides", override.getKey()),
                                "The canary overrides `"
                                        + override.getKey() + "`, " + mistake + ", so it behaves as the stage does.")
                                .withHint("Correct the name or the value, or remove the override."))));
    }

    private static Optional<String> mistake(StatedStage stage, String name, String value, StageVariableUses uses) {
        if (value.equals(stage.stage().variables().get(name))) {
            return Optional.of("with the value that the stage has");
        }
        return uses.wholesale() || uses.uses().containsKey(name) ? Optional.empty() : Optional.of("which nothing uses");
    }
}
