package dev.apigw.suite;

import dev.apigw.source.Node;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing that a case expects of a message.
 *
 * @param part       what is looked at
 * @param name       of the header or query parameter, if it is one
 * @param expected   what the suite states, with its place
 * @param comparison how the two are compared
 * @param pattern    for {@link Comparison#PATTERN}
 */
public record Assertion(Part part, Optional<String> name, Node expected, Comparison comparison, Optional<Pattern> pattern) {
    /** What of a message is looked at. */
    public enum Part { STATUS, HEADER, BODY, BODY_BASE64, METHOD, URI, LAMBDA, QUERY, QUERY_LIST, EVENT }

    /** How it is compared. */
    public enum Comparison {
        /** Character by character. */
        EXACT,
        /** A regular expression that has to match the whole. */
        PATTERN,
        /** As JSON values, members in any order. */
        JSON,
        /** The same, but members that are not named may be there too. */
        JSON_SUBSET,
        /** Anything but absence. */
        PRESENT,
        /** Absence. */
        ABSENT
    }

    /** What stands in a suite for a value that must not be there. */
    static final String ABSENT_TEXT = "<absent>";
    /** What stands in a suite for any value. */
    static final String ANYTHING = "*";

    public Assertion {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(pattern, "pattern");
    }

    /** An assertion about the whole of a part. */
    static Assertion of(Part part, Node expected, Comparison comparison) {
        return new Assertion(part, Optional.empty(), expected, comparison, Optional.empty());
    }

    /** What is looked at, in words: {@code header Content-Type}. */
    String what() {
        return switch (part) {
            case STATUS -> "status";
            case HEADER -> "header " + name.orElseThrow();
            case BODY -> "body";
            case BODY_BASE64 -> "bodyBase64";
            case METHOD -> "method";
            case URI -> "uri";
            case LAMBDA -> "lambda";
            case QUERY, QUERY_LIST -> "query " + name.orElseThrow();
            case EVENT -> "event";
        };
    }
}
