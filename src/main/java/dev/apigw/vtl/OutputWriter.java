package dev.apigw.vtl;

import dev.apigw.vtl.TemplateFailure.Reason;
import java.io.Writer;

/** Takes the output, up to the limit. */
final class OutputWriter extends Writer {
    private static final int LEAST_ROOM = 128;
    private static final int MOST_ROOM = 65_536;

    private final StringBuilder text;

    /** Expects about so many characters; a wrong guess costs time or room, nothing else. */
    OutputWriter(int expected) {
        text = new StringBuilder(Math.max(LEAST_ROOM, Math.min(expected, MOST_ROOM)));
    }

    @Override public void write(String part) {
        text.append(part);
        bound();
    }

    @Override public void write(char[] chars, int offset, int length) {
        text.append(chars, offset, length);
        bound();
    }

    @Override public void write(int character) {
        text.append((char) character);
    }

    @Override public void write(String part, int offset, int length) {
        text.append(part, offset, offset + length);
        bound();
    }

    private void bound() {
        if (text.length() > Run.MAX_CHARS) {
            throw new RenderStop(Reason.LIMIT, "the output has more than " + Run.MAX_CHARS + " characters");
        }
    }

    int length() {
        return text.length();
    }

    @Override public void flush() {}

    @Override public void close() {}

    @Override public String toString() {
        return text.toString();
    }
}
