package dev.apigw.source;

import static dev.apigw.source.WrittenText.behindBreak;
import static dev.apigw.source.WrittenText.isBreak;
import static dev.apigw.source.WrittenText.isSpace;

import java.util.ArrayList;
import java.util.List;

/** Reads a literal or folded block scalar once more; line breaks at its end, which chomping decides on, are left out. */
final class BlockScalarText {
    private final String text;
    private final int end;
    private final boolean folded;
    private final WrittenText out = new WrittenText();
    private int at;

    private BlockScalarText(String text, int start, int end, boolean folded) {
        this.text = text;
        this.at = start;
        this.end = end;
        this.folded = folded;
    }

    /**
     * The value between two offsets, the header with {@code |} or {@code >} included.
     *
     * @param expected the value as the parser gave it. It tells the indentation, which header and text alone do not if the
     *                 header has a digit: that counts from the parent's indentation.
     */
    static WrittenText read(String text, int start, int end, boolean folded, String expected) {
        BlockScalarText scalar = new BlockScalarText(text, start, end, folded);
        scalar.at = scalar.lineEnd(start);
        scalar.lines(scalar.indentation(expected));
        return scalar.out;
    }

    private int indentation(String expected) {
        int line = nextLine(at);
        while (line < end && isBlank(line)) {
            line = nextLine(lineEnd(line));
        }
        int first = 0;
        while (first < expected.length() && expected.charAt(first) == '\n') {
            first++;
        }
        return Math.max(0, leadingSpaces(text, line, end) - leadingSpaces(expected, first, expected.length()));
    }

    /** Goes from line end to line end: what a break becomes depends on both its sides. */
    private void lines(int indent) {
        boolean folds = false;
        boolean first = true;
        while (at < end) {
            int lineBreak = at;
            at = nextLine(at);
            int[] blanks = skipBlankLines(indent);
            if (at >= end) {
                return;
            }
            at += indent;
            boolean nextFolds = folded && !isSpace(text.charAt(at));
            if (!first && !(folds && nextFolds)) {
                out.put('\n', lineBreak);
            } else if (!first && blanks.length == 0) {
                out.put(' ', lineBreak);
            }
            for (int blank : blanks) {
                out.put('\n', blank);
            }
            for (int lineEnd = lineEnd(at); at < lineEnd; at++) {
                out.put(text.charAt(at), at);
            }
            folds = nextFolds;
            first = false;
        }
    }

    /** Skips lines with no more than the indentation on them and gives back where their breaks stand. */
    private int[] skipBlankLines(int indent) {
        List<Integer> breaks = new ArrayList<>();
        while (at < end) {
            int behind = at + Math.min(indent, leadingSpaces(text, at, end));
            if (behind < end && !isBreak(text.charAt(behind))) {
                break;
            }
            breaks.add(behind);
            at = behind < end ? behindBreak(text, behind) : end;
        }
        return breaks.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean isBlank(int line) {
        return leadingSpaces(text, line, end) == lineEnd(line) - line;
    }

    private int lineEnd(int from) {
        int offset = from;
        while (offset < end && !isBreak(text.charAt(offset))) {
            offset++;
        }
        return offset;
    }

    private int nextLine(int lineEnd) {
        return lineEnd < end ? behindBreak(text, lineEnd) : end;
    }

    private static int leadingSpaces(String text, int from, int to) {
        int offset = from;
        while (offset < to && text.charAt(offset) == ' ') {
            offset++;
        }
        return offset - from;
    }
}
