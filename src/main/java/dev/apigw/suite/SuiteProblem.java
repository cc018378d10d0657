package dev.apigw.suite;

import dev.apigw.source.SourceSpan;
import java.util.Objects;
import java.util.Optional;

/**
 * A mistake in a suite file. Not a finding: there is no rule that could be explained or silenced.
 *
 * @param message what is wrong
 * @param hint    what to write instead, where that can be guessed
 */
public record SuiteProblem(SourceSpan place, String message, Optional<String> hint) {
    public SuiteProblem {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(hint, "hint");
    }
}
