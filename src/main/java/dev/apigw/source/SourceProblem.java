package dev.apigw.source;

import java.util.Objects;
import java.util.Optional;

/**
 * Something odd or fatal that reading a text brought up.
 *
 * @param id      stable kebab-case id of the finding that becomes of it
 * @param fatal   whether the text gave no tree because of it
 * @param related the other place it is about, such as the first of two equal keys
 */
public record SourceProblem(String id, boolean fatal, SourceSpan span, String message, Optional<String> hint,
                            Optional<SourceSpan> related) {
    public SourceProblem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(message, "message");
    }

    static SourceProblem fatal(String id, SourceSpan span, String message, String hint) {
        return new SourceProblem(id, true, span, message, Optional.ofNullable(hint), Optional.empty());
    }
}
