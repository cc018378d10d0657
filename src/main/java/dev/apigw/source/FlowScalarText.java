package dev.apigw.source;

import static dev.apigw.source.WrittenText.behindBreak;
import static dev.apigw.source.WrittenText.isBreak;
import static dev.apigw.source.WrittenText.isSpace;

/** Reads a plain or quoted scalar once more, as YAML and JSON unescape and fold it. */
final class FlowScalarText {
    private static final String ESCAPES = "0abt\tnvfre \"/\\N_LP";
    private static final String MEANINGS = "\0\u0007\b\t\t\n\u000b\f\r\u001b \"/\\\u0085\u00a0\u2028\u2029";
    private static final char PLAIN = 0;

    private final String text;
    private final int end;
    private final WrittenText out = new WrittenText();
    private int at;

    private FlowScalarText(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /** The value between two offsets, quotation marks included where there are any. */
    static WrittenText read(String text, int start, int end) {
        FlowScalarText scalar = new FlowScalarText(text, start, end);
        char first = start < end ? text.charAt(start) : PLAIN;
        boolean quoted = first == '"' || first == '\'';
        if (quoted) {
            scalar.at++;
        }
        scalar.read(quoted ? first : PLAIN);
        return scalar.out;
    }

    private void read(char quote) {
        while (at < end) {
            char c = text.charAt(at);
            if (c == quote && !(quote == '\'' && at + 1 < end && text.charAt(at + 1) == quote)) {
                return;
            }
            if (c == quote) {
                out.put(c, at);
                at += 2;
            } else if (c == '\\' && quote == '"') {
                escape();
            } else if (isSpace(c) || isBreak(c)) {
                white();
            } else {
                out.put(c, at++);
            }
        }
    }

    /** White space inside a line stays; around line breaks it goes, where one break is a space and n are n - 1 breaks. */
    private void white() {
        int start = at;
        skipSpaces();
        if (at >= end || !isBreak(text.charAt(at))) {
            for (int i = start; i < at; i++) {
                out.put(text.charAt(i), i);
            }
            return;
        }
        int firstBreak = at;
        at = behindBreak(text, at);
        if (!furtherBreaks()) {
            out.put(' ', firstBreak);
        }
    }

    private boolean furtherBreaks() {
        boolean found = false;
        skipSpaces();
        while (at < end && isBreak(text.charAt(at))) {
            out.put('\n', at);
            found = true;
            at = behindBreak(text, at);
            skipSpaces();
        }
        return found;
    }

    private void skipSpaces() {
        while (at < end && isSpace(text.charAt(at))) {
            at++;
        }
    }

    private void escape() {
        int start = at++;
        char c = at < end ? text.charAt(at) : ' ';
        int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (digits > 0 && at + digits < end) {
            int codePoint = Integer.parseUnsignedInt(text.substring(at + 1, at + 1 + digits), 16);
            for (char unit : Character.toChars(codePoint)) {
                out.put(unit, start);
            }
            at += digits + 1;
        } else if (isBreak(c)) {
            at = behindBreak(text, at);
            furtherBreaks();
        } else {
            int index = ESCAPES.indexOf(c);
            out.put(index < 0 ? c : MEANINGS.charAt(index), start);
            at++;
        }
    }
}
