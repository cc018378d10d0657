package dev.apigw.source;

/**
 * Where a character of a scalar's value stands in the file: behind the indentation of a block scalar, behind the escapes
 * of a quoted one.
 */
public final class ScalarPositions {
    private ScalarPositions() {}

    /**
     * The place of one character of a value.
     *
     * @param valueIndex index into {@link ScalarNode#text()}; its length gives the place behind the last character
     * @return the whole scalar if its value is not what the file says, such as after a placeholder was filled
     */
    public static SourceSpan locate(ScalarNode scalar, int valueIndex) {
        return locate(scalar, valueIndex, valueIndex);
    }

    /** The place of a stretch of a value, from {@code from} (inclusive) to {@code to} (exclusive). */
    public static SourceSpan locate(ScalarNode scalar, int from, int to) {
        return locate(scalar.span(), scalar.text(), from, to);
    }

    /** The same for a scalar of which only its place and its value are at hand. */
    public static SourceSpan locate(SourceSpan scalar, String value, int from, int to) {
        WrittenText written = written(scalar, value);
        // No empty value has a character to point at.
        if (written.isEmpty() || !sameButForEnd(written.value(), value)) {
            return scalar;
        }
        int start = written.offsetOf(from);
        return scalar.file().span(start, Math.max(start, written.offsetOf(to)));
    }

    private static WrittenText written(SourceSpan scalar, String value) {
        String text = scalar.file().text();
        int end = Math.min(scalar.end(), text.length());
        int start = behindProperties(text, scalar.start(), end);
        char first = start < end ? text.charAt(start) : 0;
        // Neither character can begin a plain scalar, so they tell the style as surely as the parser does.
        return first == '|' || first == '>' ? BlockScalarText.read(text, start, end, first == '>', value)
                : FlowScalarText.read(text, start, end);
    }

    /** An anchor and a tag belong to the scalar's place, not to its value. */
    private static int behindProperties(String text, int start, int end) {
        int at = start;
        while (at < end && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
            while (at < end && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            while (at < end && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    /** White space at the end is what chomping leaves of it; no character of interest stands there. */
    private static boolean sameButForEnd(String written, String value) {
        return written.equals(value) || written.stripTrailing().equals(value.stripTrailing());
    }
}
