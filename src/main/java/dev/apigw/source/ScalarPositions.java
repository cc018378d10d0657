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

    /**
     * The same for a value of which only the place is known any more.
     *
     * @param span  of the scalar
     * @param value its text after unquoting
     */
    public static SourceSpan locate(SourceSpan span, String value, int valueIndex) {
        String text = span.file().text();
        int start = behindProperties(text, span.start(), Math.min(span.end(), text.length()));
        ScalarNode.Style style = switch (start < text.length() ? text.charAt(start) : ' ') {
            case '\'' -> ScalarNode.Style.SINGLE_QUOTED;
            case '"' -> ScalarNode.Style.DOUBLE_QUOTED;
            case '|' -> ScalarNode.Style.LITERAL;
            case '>' -> ScalarNode.Style.FOLDED;
            default -> ScalarNode.Style.PLAIN;
        };
        return locate(new ScalarNode(value, ScalarNode.Kind.STRING, style, null, span, span), valueIndex);
    }

    /** The place of a stretch of a value, from {@code from} (inclusive) to {@code to} (exclusive). */
    public static SourceSpan locate(ScalarNode scalar, int from, int to) {
        WrittenText written = written(scalar);
        // No empty value has a character to point at.
        if (written.isEmpty() || !sameButForEnd(written.value(), scalar.text())) {
            return scalar.span();
        }
        int start = written.offsetOf(from);
        return scalar.span().file().span(start, Math.max(start, written.offsetOf(to)));
    }

    private static WrittenText written(ScalarNode scalar) {
        String text = scalar.span().file().text();
        int end = Math.min(scalar.span().end(), text.length());
        int start = behindProperties(text, scalar.span().start(), end);
        return switch (scalar.style()) {
            case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED -> FlowScalarText.read(text, start, end);
            case LITERAL -> BlockScalarText.read(text, start, end, false, scalar.text());
            case FOLDED -> BlockScalarText.read(text, start, end, true, scalar.text());
        };
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
