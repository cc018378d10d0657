package dev.apigw.simulate;

import dev.apigw.source.JsonReader;
import dev.apigw.source.JsonText;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares an answer with the {@code expect} of a case; every key that is stated is asserted, an unknown one fails. */
final class Expectations {
    private final List<String> faults = new ArrayList<>();

    /** What differs, in words; empty if the answer is the expected one. */
    static List<String> faults(MapNode expect, SimulationResult.Answered answer) {
        Expectations expectations = new Expectations();
        for (MapNode.Entry entry : expect.entries()) {
            expectations.member(entry, answer);
        }
        return expectations.faults;
    }

    private void member(MapNode.Entry entry, SimulationResult.Answered answer) {
        ClientResponse response = answer.response();
        Node value = entry.value();
        switch (entry.name()) {
            case "status" -> equal("status", text(value), Integer.toString(response.statusCode()));
            case "headers", "headersMatch", "body", "bodyBase64", "bodyMatches" ->
                message("", entry, response.headers(), response.body());
            case "integration" -> integration(value, answer.sent());
            default -> faults.add("unknown expectation " + entry.name());
        }
    }

    private void message(String where, MapNode.Entry entry, Headers headers, Body body) {
        Node value = entry.value();
        switch (entry.name()) {
            case "headers" -> value.asMap().orElseThrow().entries().forEach(e -> header(where, e, headers));
            case "headersMatch" -> value.asMap().orElseThrow().entries().forEach(e -> matches(where + e.name(), text(e.value()),
                    String.join(", ", headers.all(e.name()))));
            case "body" -> body(where + "body", value, body.text());
            case "bodyBase64" -> equal(where + "bodyBase64", text(value), body.encodeBase64().text());
            // The last line break of a block scalar, which the suites' own templates have and the recorded ones had not.
            case "bodyMatches" -> matches(where + "body", text(value), body.text().replaceFirst("\\R\\z", ""));
            default -> faults.add("unknown expectation " + where + entry.name());
        }
    }

    private void header(String where, MapNode.Entry expected, Headers headers) {
        String name = where + "header " + expected.name();
        switch (text(expected.value())) {
            case "*" -> check(headers.has(expected.name()), name + " is absent");
            case "<absent>" -> check(!headers.has(expected.name()), name + " is there: " + headers.all(expected.name()));
            default -> equal(name, text(expected.value()), headers.has(expected.name())
                    ? String.join(", ", headers.all(expected.name())) : "<absent>");
        }
    }

    private void body(String name, Node expected, String actual) {
        if (expected.asString().isPresent()) {
            equal(name, text(expected), actual);
            return;
        }
        Optional<Node> json = JsonReader.parse(actual);
        if (json.isEmpty()) {
            faults.add(name + " is no JSON: " + actual);
        } else {
            json(name, expected, json.get(), false);
        }
    }

    private void integration(Node expected, Optional<IntegrationRequest> sent) {
        if (expected.asText().equals(Optional.of("none"))) {
            check(sent.isEmpty(), "the backend was called");
            return;
        }
        if (sent.isEmpty()) {
            faults.add("the backend was not called");
            return;
        }
        IntegrationRequest request = sent.get();
        for (MapNode.Entry entry : expected.asMap().orElseThrow().entries()) {
            switch (entry.name()) {
                case "method" -> equal("integration method", text(entry.value()), request.method());
                case "uri" -> equal("integration uri", text(entry.value()), request.uri());
                case "lambda" -> equal("lambda", text(entry.value()), request.lambda().orElse("<absent>"));
                case "query" -> entry.value().asMap().orElseThrow().entries().forEach(e -> query(e, request.query()));
                case "event" -> json("event", entry.value(), JsonReader.parse(request.body().text()).orElseThrow(), true);
                default -> message("integration ", entry, request.headers(), request.body());
            }
        }
    }

    private void query(MapNode.Entry expected, QueryParameters query) {
        List<String> actual = query.all(expected.name());
        String name = "query " + expected.name();
        if (expected.value().asList().isPresent()) {
            equal(name, expected.value().asList().get().items().stream().map(Expectations::text).toList().toString(), actual.toString());
        } else if (text(expected.value()).equals("<absent>")) {
            check(actual.isEmpty(), name + " is there");
        } else if (!text(expected.value()).equals("*")) {
            equal(name, text(expected.value()), String.join(", ", actual));
        }
    }

    private void json(String where, Node expected, Node actual, boolean subset) {
        if (expected.asText().equals(Optional.of("*"))) {
            return;
        }
        if (expected instanceof MapNode map) {
            Optional<MapNode> other = actual.asMap();
            if (other.isEmpty()) {
                faults.add(where + " is " + JsonText.compact(actual));
                return;
            }
            for (MapNode.Entry entry : map.entries()) {
                Optional<Node> value = other.get().get(entry.name());
                if (entry.value().asText().equals(Optional.of("<absent>"))) {
                    check(value.isEmpty(), where + "." + entry.name() + " is there");
                } else if (value.isEmpty()) {
                    faults.add(where + "." + entry.name() + " is absent");
                } else {
                    json(where + "." + entry.name(), entry.value(), value.get(), subset);
                }
            }
            if (!subset) {
                other.get().entries().stream().filter(e -> !map.has(e.name())).forEach(e -> faults.add(where + "." + e.name() + " is too much"));
            }
        } else if (expected instanceof ListNode list) {
            List<Node> items = actual.asList().map(ListNode::items).orElse(List.of());
            check(actual.asList().isPresent() && items.size() == list.items().size(), where + " is " + JsonText.compact(actual));
            for (int i = 0; i < Math.min(items.size(), list.items().size()); i++) {
                json(where + "[" + i + "]", list.items().get(i), items.get(i), subset);
            }
        } else {
            check(same((ScalarNode) expected, actual), where + ": expected " + JsonText.compact(expected) + ", was " + JsonText.compact(actual));
        }
    }

    private static boolean same(ScalarNode expected, Node actual) {
        if (!(actual instanceof ScalarNode scalar)) {
            return false;
        }
        boolean numbers = isNumber(expected) && isNumber(scalar);
        return numbers ? new BigDecimal(expected.text()).compareTo(new BigDecimal(scalar.text())) == 0
                : expected.kind() == scalar.kind() && (expected.isNull() || expected.text().equals(scalar.text()));
    }

    private static boolean isNumber(ScalarNode node) {
        return node.kind() == ScalarNode.Kind.INTEGER || node.kind() == ScalarNode.Kind.NUMBER;
    }

    private static String text(Node node) {
        return node.asText().orElseThrow(() -> new AssertionError("not a text: " + node));
    }

    private void equal(String what, String expected, String actual) {
        check(expected.equals(actual), what + ": expected " + expected + ", was " + actual);
    }

    private void matches(String what, String pattern, String actual) {
        check(java.util.regex.Pattern.compile(pattern, java.util.regex.Pattern.DOTALL).matcher(actual).matches(),
                what + ": " + actual + " does not match " + pattern);
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
