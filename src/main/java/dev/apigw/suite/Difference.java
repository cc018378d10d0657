package dev.apigw.suite;

import dev.apigw.source.SourceSpan;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that is not as a case expects it.
 *
 * @param what        what was looked at: {@code header Content-Type}, {@code integration uri}
 * @param place       of the expectation in the suite
 * @param expected    to be shown, several lines if it is JSON
 * @param actual      to be shown in the same form
 * @param replacement what the suite would have to say; empty if it has no way to say it
 */
public record Difference(String what, SourceSpan place, String expected, String actual, Optional<Replacement> replacement) {
    public Difference {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(actual, "actual");
        Objects.requireNonNull(replacement, "replacement");
    }

    /** The same difference, told of one step of a case. */
    Difference in(String step) {
        return step.isEmpty() ? this : new Difference(step + what, place, expected, actual, replacement);
    }
}
