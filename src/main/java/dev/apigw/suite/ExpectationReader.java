package dev.apigw.suite;

import dev.apigw.diagnostic.Members;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.suite.Assertion.Comparison;
import dev.apigw.suite.Assertion.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the {@code expect} of a case. */
final class ExpectationReader {
    static final List<String> EXPECT = List.of("status", "headers", "headersMatch", "body", "bodyBase64", "bodyMatches",
            "integration");
    static final List<String> INTEGRATION = List.of("method", "uri", "query", "headers", "headersMatch", "body", "bodyBase64",
            "bodyMatches", "lambda", "event");
    private static final String NONE = "none";

    private final Members members;
    private final List<Assertion> assertions = new ArrayList<>();

    private ExpectationReader(Members members) {
        this.members = members;
    }

    static Expectation read(MapNode expect, Members members) {
        members.allow(expect, "`expect`", EXPECT);
        ExpectationReader response = new ExpectationReader(members);
        expect.entries().forEach(response::member);
        return new Expectation(expect, response.assertions,
                expect.entry("integration").flatMap(entry -> integration(entry, members)));
    }

    private static Optional<Expectation.OfIntegration> integration(MapNode.Entry entry, Members members) {
        Node node = entry.value();
        if (node.asText().equals(Optional.of(NONE))) {
            return Optional.of(new Expectation.OfIntegration(node, false, List.of()));
        }
        if (node.asMap().isEmpty()) {
            members.error(node.span(), "`integration` is a mapping or `none`, this is " + node.describe() + ".");
            return Optional.empty();
        }
        members.allow(node.asMap().get(), "`integration`", INTEGRATION);
        ExpectationReader request = new ExpectationReader(members);
        node.asMap().get().entries().forEach(request::member);
        return Optional.of(new Expectation.OfIntegration(node, true, request.assertions));
    }

    private void member(MapNode.Entry entry) {
        switch (entry.name()) {
            case "status" -> status(entry.value());
            case "headers" -> members.mapping(entry).ifPresent(map -> map.entries().forEach(e -> value(Part.HEADER, e)));
            case "headersMatch" -> members.mapping(entry).ifPresent(map -> map.entries().forEach(e ->
                    members.pattern(e).ifPresent(pattern -> pattern(Part.HEADER, Optional.of(e.name()), e.value(), pattern))));
            case "body" -> body(entry.value());
            case "bodyBase64" -> {
                RequestReader.bytes(entry, members);
                add(Assertion.of(Part.BODY_BASE64, entry.value(), Comparison.EXACT));
            }
            case "bodyMatches" -> members.pattern(entry).ifPresent(pattern ->
                    pattern(Part.BODY, Optional.empty(), entry.value(), pattern));
            case "method" -> exact(Part.METHOD, entry);
            case "uri" -> exact(Part.URI, entry);
            case "lambda" -> exact(Part.LAMBDA, entry);
            case "query" -> members.mapping(entry).ifPresent(map -> map.entries().forEach(this::query));
            case "event" -> members.mapping(entry).ifPresent(map ->
                    add(Assertion.of(Part.EVENT, map, Comparison.JSON_SUBSET)));
            default -> { }
        }
    }

    private void status(Node node) {
        if (node.asText().filter(text -> text.matches("[1-5]\\d\\d")).isEmpty()) {
            members.error(node.span(), "`status` is a number from 100 to 599, this is " + node.describe() + ".");
        }
        add(Assertion.of(Part.STATUS, node, Comparison.EXACT));
    }

    private void body(Node node) {
        if (node.isNull()) {
            members.error(node.span(), "`body` states nothing.", "Write \"\" for no body, or 'null' in quotes for a JSON null.");
        }
        add(Assertion.of(Part.BODY, node, node.asString().isPresent() ? Comparison.EXACT : Comparison.JSON));
    }

    private void exact(Part part, MapNode.Entry entry) {
        members.text(entry).ifPresent(text -> add(Assertion.of(part, entry.value(), Comparison.EXACT)));
    }

    private void query(MapNode.Entry entry) {
        if (entry.value() instanceof ListNode list) {
            // The values of a query are texts, so that a number in the list is one, too.
            List<Node> items = new ArrayList<>();
            list.items().forEach(item -> members.text(entry.name(), item).ifPresent(text ->
                    items.add(item instanceof ScalarNode scalar ? scalar.withText(text) : item)));
            add(new Assertion(Part.QUERY_LIST, Optional.of(entry.name()), list.withItems(items), Comparison.JSON, Optional.empty()));
        } else {
            value(Part.QUERY, entry);
        }
    }

    private void value(Part part, MapNode.Entry entry) {
        members.text(entry).ifPresent(text -> {
            Comparison comparison = switch (text) {
                case Assertion.ANYTHING -> Comparison.PRESENT;
                case Assertion.ABSENT_TEXT -> Comparison.ABSENT;
                default -> Comparison.EXACT;
            };
            add(new Assertion(part, Optional.of(entry.name()), entry.value(), comparison, Optional.empty()));
        });
    }

    private void pattern(Part part, Optional<String> name, Node node, Pattern pattern) {
        add(new Assertion(part, name, node, Comparison.PATTERN, Optional.of(pattern)));
    }

    private void add(Assertion assertion) {
        assertions.add(assertion);
    }
}
