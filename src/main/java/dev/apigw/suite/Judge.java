package dev.apigw.suite;

import dev.apigw.simulate.SimulationResult;
import dev.apigw.source.JsonReader;
import dev.apigw.source.JsonText;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.SourceSpan;
import dev.apigw.suite.Assertion.Comparison;
import dev.apigw.suite.Assertion.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares an answer with what a case expects of it. */
final class Judge {
    private static final Pattern LAST_BREAK = Pattern.compile("\\R\\z");

    private Judge() {}

    /** What differs, in the order of the file; empty if the answer is the expected one. */
    static List<Difference> differences(Expectation expectation, SimulationResult.Answered answer) {
        if (expectation.isEmpty()) {
            return List.of(nothingExpected(expectation, answer));
        }
        List<Difference> differences = new ArrayList<>();
        Message response = Message.of(answer.response());
        expectation.response().forEach(assertion -> difference("", assertion, response).ifPresent(differences::add));
        expectation.integration().ifPresent(integration -> differences.addAll(integration(integration, answer)));
        return differences;
    }

    /** Without anything that could be wrong a case would pass for ever. */
    private static Difference nothingExpected(Expectation expectation, SimulationResult.Answered answer) {
        return new Difference("expect", expectation.node().span(), "something", "{}",
                Optional.of(new Replacement(expectation.node(), Observed.expectation(answer, expectation.node().span()))));
    }

    private static List<Difference> integration(Expectation.OfIntegration expected, SimulationResult.Answered answer) {
        boolean called = answer.sent().isPresent();
        if (called != expected.called()) {
            SourceSpan place = expected.node().span();
            Node value = called ? Observed.integration(answer.sent().get(), place) : ScalarNode.string("none", place);
            return List.of(new Difference("integration", place, word(!called),
                    called ? word(true) + ": " + answer.sent().get().method() + " " + answer.sent().get().url() : word(false),
                    Optional.of(new Replacement(expected.node(), value))));
        }
        List<Difference> differences = new ArrayList<>();
        answer.sent().map(Message::of).ifPresent(request -> expected.assertions().forEach(assertion ->
                difference("integration ", assertion, request).ifPresent(differences::add)));
        return differences;
    }

    private static String word(boolean called) {
        return called ? "the backend is called" : "the backend is not called";
    }

    private static Optional<Difference> difference(String of, Assertion assertion, Message message) {
        Optional<String> actual = message.actual(assertion);
        return switch (assertion.comparison()) {
            case JSON, JSON_SUBSET -> json(of, assertion, actual.orElse(""));
            case PATTERN -> matches(assertion, actual) ? Optional.empty() : Optional.of(texts(of, assertion, actual));
            case PRESENT -> actual.isPresent() ? Optional.empty() : Optional.of(texts(of, assertion, actual));
            case ABSENT -> actual.isEmpty() ? Optional.empty() : Optional.of(texts(of, assertion, actual));
            case EXACT -> actual.equals(assertion.expected().asText()) ? Optional.empty()
                    : Optional.of(texts(of, assertion, actual));
        };
    }

    /**
     * Whether an expression matches a whole text. One line break at the end of a body need not be matched: templates are
     * written as blocks of YAML, which end in one, and what is recorded of a backend seldom tells it.
     */
    private static boolean matches(Assertion assertion, Optional<String> actual) {
        try {
            Pattern pattern = assertion.pattern().orElseThrow();
            return actual.isPresent() && (pattern.matcher(actual.get()).matches()
                    || assertion.part() == Part.BODY && pattern.matcher(LAST_BREAK.matcher(actual.get()).replaceFirst("")).matches());
        } catch (StackOverflowError e) {
            return false; // an expression that repeats a choice too often for the text; it cannot be said to match
        }
    }

    private static Difference texts(String of, Assertion assertion, Optional<String> actual) {
        String expected = assertion.expected().asText().orElse("");
        String shown = switch (assertion.comparison()) {
            case PATTERN -> "a match of " + expected;
            case PRESENT -> "any value";
            default -> expected;
        };
        SourceSpan place = assertion.expected().span();
        return new Difference(of + assertion.what(), place, shown, actual.orElse(Assertion.ABSENT_TEXT),
                value(assertion, actual, place).map(value -> new Replacement(assertion.expected(), value)));
    }

    /** What the suite has to say instead; a pattern has no way to say that there is nothing, nor have parts without a wildcard. */
    private static Optional<Node> value(Assertion assertion, Optional<String> actual, SourceSpan place) {
        if (assertion.part() == Part.STATUS) {
            return actual.map(text -> ScalarNode.of(text, ScalarNode.Kind.INTEGER, place));
        }
        if (assertion.comparison() == Comparison.PATTERN) {
            return actual.map(text -> ScalarNode.string(quoted(text), place));
        }
        boolean canBeAbsent = assertion.part() == Part.HEADER || assertion.part() == Part.QUERY;
        return actual.or(() -> canBeAbsent ? Optional.of(Assertion.ABSENT_TEXT) : Optional.empty())
                .map(text -> ScalarNode.string(text, place));
    }

    /** A regular expression that matches a text alone. */
    private static String quoted(String text) {
        return text.replaceAll("[\\\\.\\[\\]{}()*+?^$|]", "\\\\$0");
    }

    private static Optional<Difference> json(String of, Assertion assertion, String actual) {
        Node expected = assertion.expected();
        Optional<Node> value = JsonReader.parse(actual);
        if (value.isEmpty()) {
            Optional<Replacement> replacement = assertion.part() == Part.EVENT ? Optional.empty()
                    : Optional.of(new Replacement(expected, ScalarNode.string(actual, expected.span())));
            return Optional.of(new Difference(of + assertion.what(), expected.span(), JsonText.pretty(expected),
                    actual.isEmpty() ? "no body" : actual, replacement));
        }
        boolean subset = assertion.comparison() == Comparison.JSON_SUBSET;
        JsonComparison comparison = JsonComparison.of(expected, value.get(), subset);
        if (comparison.equal()) {
            return Optional.empty();
        }
        Node merged = JsonComparison.merged(expected, value.get(), subset);
        // A string under `body` is compared as text, so a JSON string is written as the text that it is, quotes and all.
        boolean isText = assertion.part() == Part.BODY && (merged.asString().isPresent() || merged.isNull());
        Node written = isText ? ScalarNode.string(actual, expected.span()) : merged;
        return Optional.of(new Difference(of + assertion.what(), expected.span(), JsonText.pretty(comparison.expected()),
                JsonText.pretty(comparison.actual()), Optional.of(new Replacement(expected, written))));
    }
}
