package dev.apigw.simulate.log;

import dev.apigw.simulate.SimulationResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The format of an access log. Only {@code $context} is replaced: {@code $input}, {@code $util} and {@code $stageVariables} are
 * text here, and a value that is missing or unknown prints {@code -}.
 *
 * <p>Source: documented – developer guide, "Setting up CloudWatch logging for a REST API"; the dash, and the braces of
 * <code>${context.status}</code>, are reported. Values are put in as they are, so that a quote in one breaks a JSON entry:
 * inferred – from {@code $context.error.messageString}, which exists to be put there without quotes.
 *
 * @param format the text with its variables
 */
public record AccessLog(String format) {
    /** Source: documented – developer guide, "Amazon API Gateway quotas", access log template size. */
    private static final int MAX_BYTES = 3 * 1024;
    private static final String NAME = "context\\.(\\w+(?:\\.\\w+)*)";
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:" + NAME + "|\\{" + NAME + "\\})");
    private static final String MISSING = "-";

    public AccessLog {
        Objects.requireNonNull(format, "format");
    }

    /**
     * A format that API Gateway takes.
     *
     * @throws IllegalArgumentException if it refuses it; ask {@link #problems} first
     */
    public static AccessLog parse(String format) {
        List<String> problems = problems(format);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", problems));
        }
        return new AccessLog(format);
    }

    /** Why API Gateway refuses a format; empty if it takes it. One line break may stand at the end. */
    public static List<String> problems(String format) {
        List<String> problems = new ArrayList<>();
        if (format.replaceFirst("\\r?\\n$", "").matches("(?s).*[\\r\\n].*")) {
            problems.add("An access log format is a single line; a line break may stand at its end only.");
        }
        int bytes = format.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            problems.add("An access log format has at most " + MAX_BYTES + " bytes; this one has " + bytes + ".");
        }
        if (VARIABLE.matcher(format).results().map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                .noneMatch(name -> name.equals("requestId") || name.equals("extendedRequestId"))) {
            problems.add("An access log format must include `$context.requestId` or `$context.extendedRequestId`.");
        }
        return problems;
    }

    /** The entry of a request. */
    public String render(SimulationResult.Answered answered) {
        AccessLogVariables variables = new AccessLogVariables(answered);
        return VARIABLE.matcher(format).replaceAll(found -> Matcher.quoteReplacement(
                variables.value(found.group(1) != null ? found.group(1) : found.group(2))
                        .filter(value -> !value.isEmpty()).orElse(MISSING)));
    }
}
