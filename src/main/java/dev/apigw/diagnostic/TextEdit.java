package dev.apigw.diagnostic;

import dev.apigw.source.SourceSpan;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A stretch of a text that gets another text.
 *
 * @param span        what is replaced; empty to insert
 * @param replacement what stands there afterwards; empty to delete
 */
public record TextEdit(SourceSpan span, String replacement) {
    public TextEdit {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(replacement, "replacement");
    }

    /** The text of a file with all edits made; they are of that file and do not overlap. */
    public static String apply(String text, List<TextEdit> edits) {
        StringBuilder edited = new StringBuilder(text);
        edits.stream().sorted(Comparator.comparingInt((TextEdit edit) -> edit.span.start()).reversed())
                .forEach(edit -> edited.replace(edit.span.start(), edit.span.end(), edit.replacement));
        return edited.toString();
    }
}
