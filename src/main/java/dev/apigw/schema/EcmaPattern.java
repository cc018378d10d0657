package dev.apigw.schema;

import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;

/**
 * A regular expression of JavaScript, found anywhere in a text.
 *
 * <p>Not as there: a character outside the basic plane counts as one, and a reference to a group that took no part fails.
 *
 * <p>Source: inferred – from the library whose wording the violations of a deployed API have; it runs them as JavaScript.
 */
public final class EcmaPattern implements RegularExpression {
    private static final String LINE_ENDS = "\\n\\r\\u2028\\u2029";
    private static final String BLANKS = "\\t\\n\\x0B\\f\\r \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";
    /** Letters and digits that mean the same after a backslash in Java. */
    private static final String SHARED = "bBcdDfnrtuwWx0123456789";
    /** Those that came later: names of groups and properties of characters. */
    private static final String SHARED_LATER = SHARED + "kpP";

    private final Pattern pattern;

    /** The expression; throws a {@link java.util.regex.PatternSyntaxException} if it is none. */
    EcmaPattern(String expression) {
        this.pattern = Pattern.compile(translated(expression, 0, SHARED));
    }

    /**
     * The same for Java, as the JavaScript of today reads it, with named groups and properties of characters.
     *
     * @param flags of {@link Pattern}
     * @throws java.util.regex.PatternSyntaxException if it is no regular expression
     */
    public static Pattern compile(String expression, int flags) {
        return Pattern.compile(translated(expression, flags, SHARED_LATER), flags);
    }

    @Override public boolean matches(String text) {
        return pattern.matcher(text).find();
    }

    private static String translated(String expression, int flags, String shared) {
        String dot = (flags & Pattern.DOTALL) != 0 ? "." : "[^" + LINE_ENDS + "]";
        String end = (flags & Pattern.MULTILINE) != 0 ? "$" : "\\z";
        StringBuilder java = new StringBuilder();
        boolean isInSet = false;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\\' && i + 1 < expression.length()) {
                java.append(escaped(expression.charAt(++i), isInSet, shared));
            } else if (isInSet) {
                isInSet = c != ']';
                java.append(c == '[' || c == '&' ? "\\" : "").append(c);
            } else if (expression.startsWith("[^]", i)) {
                java.append("[\\s\\S]");
                i += 2;
            } else if (expression.startsWith("[]", i)) {
                java.append("(?!)");
                i++;
            } else if (c == '{' || c == '}') {
                java.append(isQuantifier(expression, i) ? "" : "\\").append(c);
            } else {
                isInSet = c == '[';
                java.append(c == '.' ? dot : c == '$' ? end : String.valueOf(c));
            }
        }
        return java.toString();
    }

    /** A brace that counts nothing stands for itself. */
    private static boolean isQuantifier(String expression, int at) {
        int open = expression.charAt(at) == '{' ? at : expression.lastIndexOf('{', at);
        int close = open < 0 ? -1 : expression.indexOf('}', open);
        return open > 0 && close >= at && expression.substring(open + 1, close).matches("\\d+(,\\d*)?");
    }

    private static String escaped(char c, boolean isInSet, String shared) {
        return switch (c) {
            case 's' -> isInSet ? BLANKS : "[" + BLANKS + "]";
            case 'S' -> "[^" + BLANKS + "]";
            case 'v' -> "\\x0B";
            case 'b' -> isInSet ? "\\x08" : "\\b";
            default -> Character.isLetterOrDigit(c) && shared.indexOf(c) < 0 ? String.valueOf(c) : "\\" + c;
        };
    }
}
