package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.resolve.Placeholders;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code stage-name-refused}: a stage has a name that API Gateway takes. */
final class StageNameRefused implements LintRule {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    @Override public RuleInfo info() {
        return new RuleInfo("stage-name-refused", Severity.ERROR,
                "The name of a stage has 1 to 128 letters, digits, hyphens and underscores.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedStage.in(subject).stream().filter(stage -> stage.has("stageName")
                && !NAME.matcher(stage.stage().stageName()).matches()
                        && !Placeholders.unresolvedIn(stage.stage().stageName()))
                .map(stage -> Finding.at(stage.at("stageName"), "`" + stage.stage().stageName()
                        + "` is no name of a stage, so creating it is refused.")
                        .withHint("Use letters, digits, `-` and `_`."));
    }
}
