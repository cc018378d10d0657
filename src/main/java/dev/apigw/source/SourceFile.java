package dev.apigw.source;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The text of one input, and what it is called in messages.
 *
 * <p>Two are equal only if they are the same object: positions point into one reading of one file.
 */
public final class SourceFile {
    private final String name;
    private final Path path;
    private final String text;
    private int[] lineStarts;

    private SourceFile(String name, Path path, String text) {
        this.name = Objects.requireNonNull(name, "name");
        this.path = path;
        this.text = Objects.requireNonNull(text, "text");
    }

    /** A file on disk; {@code name} is the path as the user gave it. */
    public static SourceFile of(String name, Path path, String text) {
        return new SourceFile(name, Objects.requireNonNull(path, "path"), text);
    }

    /** A text without a file, such as standard input. */
    public static SourceFile inMemory(String name, String text) {
        return new SourceFile(name, null, text);
    }

    /** What messages call it. */
    public String name() {
        return name;
    }

    /** Where it was read from; empty for standard input. */
    public Optional<Path> path() {
        return Optional.ofNullable(path);
    }

    /** The whole text, without a byte order mark. */
    public String text() {
        return text;
    }

    /** The span of the characters from {@code start} (inclusive) to {@code end} (exclusive). */
    public SourceSpan span(int start, int end) {
        return new SourceSpan(this, start, end);
    }

    /** Line and column of a character offset; offsets past the end give the end. */
    public Position positionAt(int offset) {
        int[] starts = lineStarts();
        int at = Math.max(0, Math.min(offset, text.length()));
        int found = Arrays.binarySearch(starts, at);
        int index = found >= 0 ? found : -found - 2;
        return new Position(index + 1, at - starts[index] + 1);
    }

    /** The offset of the first character of a line that counts from 1. */
    public int lineStart(int line) {
        return lineStarts()[line - 1];
    }

    /** How many lines the text has; an empty text has one. */
    public int lineCount() {
        return lineStarts().length;
    }

    /** A line without its line break; counts from 1. */
    public String line(int line) {
        int start = lineStart(line);
        int end = line < lineCount() ? lineStart(line + 1) : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    private synchronized int[] lineStarts() {
        if (lineStarts == null) {
            int[] starts = new int[16];
            int count = 1;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean ends = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
                if (ends) {
                    if (count == starts.length) {
                        starts = Arrays.copyOf(starts, count * 2);
                    }
                    starts[count++] = i + 1;
                }
            }
            lineStarts = Arrays.copyOf(starts, count);
        }
        return lineStarts;
    }

    @Override public String toString() {
        return name;
    }
}
