package dev.apigw.suite;

import dev.apigw.source.SourceSpan;
import java.util.Comparator;
import java.util.List;

/** A stretch of a text that gets another text. */
record Edit(SourceSpan span, String text) {
    /** The text of a file with all edits made; they may not overlap. */
    static String apply(String text, List<Edit> edits) {
        StringBuilder edited = new StringBuilder(text);
        edits.stream().sorted(Comparator.comparingInt((Edit edit) -> edit.span.start()).reversed())
                .forEach(edit -> edited.replace(edit.span.start(), edit.span.end(), edit.text));
        return edited.toString();
    }
}
