package dev.apigw.suite.replay;

import dev.apigw.diff.Canonical;
import dev.apigw.simulate.Body;
import dev.apigw.simulate.ClientResponse;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.Secrets;
import dev.apigw.simulate.Simulated;
import dev.apigw.source.JsonReader;
import dev.apigw.source.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An answer as far as it is compared: the order of headers and of members of JSON is none.
 *
 * @param headers values by name in lower case, without the length: it says what the body says
 */
record AnswerText(int statusCode, Map<String, List<String>> headers, String body) {
    static AnswerText of(Simulated simulated) {
        ClientResponse response = simulated.answered().orElseThrow().response();
        Secrets secrets = simulated.secrets();
        return new AnswerText(response.statusCode(), headers(response.headers().without("Content-Length"), secrets),
                secrets.mask(body(response.body())));
    }

    static Map<String, List<String>> headers(Headers headers, Secrets secrets) {
        Map<String, List<String>> sorted = new TreeMap<>();
        headers.fields().forEach(field -> sorted.computeIfAbsent(field.name().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                .add(secrets.mask(field.value())));
        return sorted;
    }

    /** A body to be read and compared by lines. */
    static String body(Body body) {
        return !body.isText() ? "base64 " + body.encodeBase64().text()
                : JsonReader.parse(body.text()).map(Canonical::json).map(JsonText::pretty).orElse(body.text());
    }

    static String lines(Map<String, List<String>> headers) {
        return headers.entrySet().stream().flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + ": " + value + "\n"))
                .collect(Collectors.joining());
    }

    String text() {
        return statusCode + "\n" + lines(headers) + (body.isEmpty() ? "" : "\n" + body);
    }

    /** What tells it from an earlier answer, in a sentence. */
    String differenceFrom(AnswerText before) {
        List<String> parts = new ArrayList<>();
        if (statusCode != before.statusCode) {
            parts.add("status " + statusCode + " instead of " + before.statusCode);
        }
        TreeSet<String> names = new TreeSet<>(headers.keySet());
        names.addAll(before.headers.keySet());
        names.removeIf(name -> Objects.equals(headers.get(name), before.headers.get(name)));
        if (!names.isEmpty()) {
            parts.add((names.size() == 1 ? "another header " : "other headers ")
                    + names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ")));
        }
        if (!body.equals(before.body)) {
            parts.add("another body");
        }
        return "The answer has " + String.join(", ", parts) + ".";
    }
}
