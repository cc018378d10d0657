package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.resolve.Placeholders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code stage-access-log-format}: a format of the access log is one that API Gateway takes. */
final class StageAccessLogFormat implements LintRule {
    private static final int MAX_BYTES = 3 * 1024;
    private static final Pattern REQUEST_ID = Pattern.compile("\\$\\{?context\\.(?:requestId|extendedRequestId)\\b");

    @Override public RuleInfo info() {
        return new RuleInfo("stage-access-log-format", Severity.ERROR,
                "The format of an access log names the request, in one line of 3 KB at most.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedStage.in(subject).stream().flatMap(stage -> stage.stage().accessLogFormat().stream()
                .filter(format -> !Placeholders.unresolvedIn(format.value()))
                .flatMap(format -> mistake(format.value()).stream().map(mistake -> Finding.at(format.origin(),
                        "The format of the access log of the stage `"
                                + stage.stage().stageName() + "` " + mistake + ", so it is refused.")
                        .withHint("Write one line with `$context.requestId` in it."))));
    }

    private static Optional<String> mistake(String format) {
        if (!REQUEST_ID.matcher(format).find()) {
            return Optional.of("has neither `$context.requestId` nor `$context.extendedRequestId`");
        }
        if (format.strip().indexOf('\n') >= 0) {
            return Optional.of("has several lines");
        }
        return format.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES ? Optional.of("is longer than 3 KB") : Optional.empty();
    }
}
