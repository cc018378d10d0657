package dev.apigw.source;

import java.util.Objects;

/**
 * A stretch of a file's text.
 *
 * @param start offset of the first character, counted from 0
 * @param end   offset behind the last character
 */
public record SourceSpan(SourceFile file, int start, int end) {
    public SourceSpan {
        Objects.requireNonNull(file, "file");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end);
        }
    }

    /** Where it begins. */
    public Position from() {
        return file.positionAt(start);
    }

    /** The place behind its last character. */
    public Position to() {
        return file.positionAt(end);
    }

    /** The characters themselves. */
    public String text() {
        return file.text().substring(start, Math.min(end, file.text().length()));
    }

    /** {@code file:line:column}, as compilers print it. */
    @Override public String toString() {
        return file.name() + ":" + from();
    }
}
