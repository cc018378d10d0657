package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code stage-access-log-secret}: what opens the API does not stand in its log. */
final class StageAccessLogSecret implements LintRule {
    private static final Pattern SECRET = Pattern.compile("\\$\\{?(context\\.(?:"
            + "identity\\.apiKey\\b|authorizer\\.\\w*(?:[tT]oken|[sS]ecret|[pP]assword|jwt)\\w*))");

    @Override public RuleInfo info() {
        return new RuleInfo("stage-access-log-secret", Severity.WARNING, "The access log has no API keys and no tokens in it.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedStage.in(subject).stream().flatMap(stage -> stage.stage().accessLogFormat().stream()
                .flatMap(format -> SECRET.matcher(format.value()).results().limit(1).map(found -> Finding.at(format.origin(),
                                "`$" + found.group(1) + "` writes what opens the API to the access log of the stage `"
                                + stage.stage().stageName() + "`.")
                        .withHint("Write `$context.identity.apiKeyId` or `$context.authorizer.principalId`."))));
    }
}
