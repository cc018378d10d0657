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

    /** Written out: spans are compared more often than anything else, and what the compiler makes starts slowly. */
    @Override public boolean equals(Object other) {
        return other instanceof SourceSpan span && start == span.start && end == span.end && file == span.file;
    }

    @Override public int hashCode() {
        return 31 * (31 * System.identityHashCode(file) + start) + end;
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
