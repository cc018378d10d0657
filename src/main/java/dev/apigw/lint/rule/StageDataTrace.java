package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.stream.Stream;

/** {@code stage-data-trace}: logs have no bodies and no headers in them. */
final class StageDataTrace implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("stage-data-trace", Severity.WARNING, "No stage logs whole requests and responses.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedStage.settings(subject).filter(setting -> setting.value().dataTraceEnabled().orElse(false))
                .map(setting -> Finding.at(setting.at("dataTraceEnabled"), setting.name()
                                + " writes bodies and headers to the log, with whatever is private in them.")
                        .withHint("Set `dataTraceEnabled: false`; switch it on for an hour when you need it."));
    }
}
