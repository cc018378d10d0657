package dev.apigw.diagnostic;

import dev.apigw.source.SourceSpan;
import java.util.Objects;
import java.util.Optional;

/**
 * A mistake in a file that configures us: a suite, stubs, the project file. Not a finding: there is no rule that could be
 * explained or silenced, and nothing goes on before it is mended.
 *
 * @param message what is wrong
 * @param hint    what to write instead, where that can be guessed
 */
public record Mistake(SourceSpan place, String message, Optional<String> hint) {
    public Mistake {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(hint, "hint");
    }
}
