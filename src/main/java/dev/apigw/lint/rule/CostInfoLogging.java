package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code cost-info-logging}: a busy stage does not log each step of each request. */
final class CostInfoLogging implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("cost-info-logging", Severity.INFO, "A production stage logs errors only.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedStage.settings(subject).filter(setting -> setting.of().isProduction() && setting.value().loggingLevel()
                .equals(Optional.of("INFO")))
                .map(setting -> Finding.at(setting.at("loggingLevel"), setting.name()
                                + " writes a dozen lines to the execution log for each request, which often cost more than the "
                                + "request.")
                        .withHint("Use `ERROR`; an access log has one line for each request."));
    }
}
