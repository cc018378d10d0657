package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.stream.Stream;

/** {@code stage-access-log-off}: somebody can tell who called. */
final class StageAccessLogOff implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("stage-access-log-off", Severity.INFO, "A production stage has an access log.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedStage.in(subject).stream().filter(stage -> stage.isProduction() && !stage.has("accessLogSettings"))
                .map(stage -> Finding.at(stage.at("stageName"), stage.name()
                        + " has no access log, so nobody can tell later who called what.")
                        .withHint("Add `accessLogSettings` with a `format` and a `destinationArn`."));
    }
}
