package dev.apigw.source;

/** Turns SnakeYAML's positions, which count code points, to offsets in a string, which count UTF-16 units. */
final class CodePointOffsets {
    private final String text;
    private final boolean same;
    private int lastCodePoint;
    private int lastOffset;

    CodePointOffsets(String text) {
        this.text = text;
        this.same = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    /** The offset of a code point; cheap when asked in rising order, as a parser does. */
    int charOffset(int codePoint) {
        if (same) {
            return Math.min(codePoint, text.length());
        }
        if (codePoint < lastCodePoint) {
            lastCodePoint = 0;
            lastOffset = 0;
        }
        while (lastCodePoint < codePoint && lastOffset < text.length()) {
            lastOffset += Character.charCount(text.codePointAt(lastOffset));
            lastCodePoint++;
        }
        return lastOffset;
    }
}
