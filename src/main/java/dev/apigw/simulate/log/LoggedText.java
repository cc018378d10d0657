package dev.apigw.simulate.log;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.MediaType;
import dev.apigw.simulate.Secrets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Values as an execution log writes them: without secrets, and cut where they are long.
 *
 * <p>Source: observed – facts of logging, "Test-invoke log" (the braces, the cut of headers, {@code Authorization=****});
 * bodies are cut in the same place: reported. Of an API key the last six characters stay: reported – public logs of tokens and
 * keys; that nothing stays of a short one is ours.
 */
record LoggedText(Secrets secrets) {
    /** How many characters of a value are kept. */
    private static final int KEPT = 998;
    private static final String MASK = "****";
    private static final int TAIL = 6;

    /** Values by name. */
    String map(Map<String, String> values) {
        return cut(secrets.mask(entries(values)));
    }

    /** Headers; several values of a name stand in one entry. */
    String headers(Headers headers) {
        Map<String, String> shown = new LinkedHashMap<>();
        headers.grouped().forEach((name, values) -> shown.put(name, header(name, values)));
        return cut(entries(shown));
    }

    /** A body; bytes are not shown. Source: reported – public execution logs. */
    String body(Body body, Headers headers, List<String> binaryMediaTypes) {
        boolean binary = !body.isEmpty()
                && (!body.isText() || MediaType.isBinary(headers.first("Content-Type"), binaryMediaTypes));
        return binary ? "[Binary Data]" : plain(body.text());
    }

    /** Any other text. */
    String plain(String text) {
        return cut(secrets.mask(text));
    }

    /** One key with all but its end hidden. */
    String key(String key) {
        if (secrets.mask(key).equals(key)) {
            return key;
        }
        return key.length() > 2 * TAIL ? "*".repeat(key.length() - TAIL) + key.substring(key.length() - TAIL) : MASK;
    }

    private String header(String name, List<String> values) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "x-api-key" -> values.stream().map(this::key).collect(Collectors.joining(","));
            case "authorization", "x-amz-security-token" -> values.stream()
                    .map(value -> secrets.mask(value).equals(value) ? value : MASK).collect(Collectors.joining(","));
            default -> secrets.mask(String.join(",", values));
        };
    }

    private static String entries(Map<String, String> values) {
        return values.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String cut(String text) {
        return text.length() > KEPT ? text.substring(0, KEPT) + " [TRUNCATED]" : text;
    }
}
