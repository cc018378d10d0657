package dev.apigw.source;

import java.util.Arrays;

/** A value put together character by character, with the place in the file that each one comes from. */
final class WrittenText {
    private final StringBuilder value = new StringBuilder();
    private int[] offsets = new int[64];

    void put(char c, int offset) {
        if (value.length() == offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[value.length()] = offset;
        value.append(c);
    }

    String value() {
        return value.toString();
    }

    /** The place of a character; behind the last one for an index past it. */
    int offsetOf(int valueIndex) {
        if (valueIndex < value.length()) {
            return offsets[Math.max(0, valueIndex)];
        }
        return offsets[value.length() - 1] + 1;
    }

    boolean isEmpty() {
        return value.length() == 0;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** The offset behind the line break at {@code offset}; CR LF is one. */
    static int behindBreak(String text, int offset) {
        boolean crlf = text.charAt(offset) == '\r' && offset + 1 < text.length() && text.charAt(offset + 1) == '\n';
        return offset + (crlf ? 2 : 1);
    }
}
