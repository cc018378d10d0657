package dev.apigw.report;

/**
 * Text of a user's file made safe to print: a control character would move the cursor or colour the terminal, one that
 * turns the writing direction would show code in another order than it is read.
 */
final class Printable {
    private static final int TAB_STOP = 4;

    private Printable() {}

    /** The text on one line, with control characters as {@code \}{@code u001b}. */
    static String oneLine(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> safe.append(visible(c)));
        return safe.toString();
    }

    /** The text with line breaks kept and every other control character escaped; tabs stay in XML and the like. */
    static String lines(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> safe.append(c == '\n' || c == '\t' ? Character.toString(c) : visible(c)));
        return safe.toString();
    }

    /** A line of code as it is shown: tabs as spaces, control characters as one replacement character each. */
    static String code(String line) {
        StringBuilder shown = new StringBuilder();
        int[] column = {0};
        line.codePoints().forEach(c -> {
            String text = c == '\t' ? " ".repeat(TAB_STOP - column[0] % TAB_STOP)
                    : isHarmful(c) ? "\uFFFD" : Character.toString(c);
            shown.append(text);
            column[0] += c == '\t' ? text.length() : width(c);
        });
        return shown.toString();
    }

    /** How many columns of a terminal a text takes that {@link #code} gave back. */
    static int width(String text) {
        return text.codePoints().map(Printable::width).sum();
    }

    private static String visible(int codePoint) {
        if (!isHarmful(codePoint)) {
            return Character.toString(codePoint);
        }
        return codePoint == '\n' ? "\\n" : codePoint == '\t' ? "\\t" : codePoint == '\r' ? "\\r"
                : String.format("\\u%04x", codePoint);
    }

    /** Control characters, turns of writing direction, lone surrogates and what XML does not allow either. */
    static boolean isHarmful(int c) {
        return Character.isISOControl(c) || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069
                || c == 0x2028 || c == 0x2029 || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF;
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || c == 0x200B || c == 0x200D) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    /** The blocks that Unicode's East Asian Width property calls wide, and emoji; a table of all would be overdone. */
    private static boolean isWide(int c) {
        return c >= 0x1100 && (c <= 0x115F || c >= 0x2E80 && c <= 0x303E || c >= 0x3041 && c <= 0xA4CF
                || c >= 0xA960 && c <= 0xA97C || c >= 0xAC00 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F || c >= 0xFF00 && c <= 0xFF60 || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x1F300 && c <= 0x1F64F || c >= 0x1F680 && c <= 0x1F6FF || c >= 0x1F900 && c <= 0x1F9FF
                || c >= 0x20000 && c <= 0x3FFFD);
    }
}
