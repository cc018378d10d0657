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
final class EcmaPattern implements RegularExpression {
    private static final String LINE_ENDS = "\\n\\r\\u2028\\u2029";
    private static final String BLANKS = "\\t\\n\\x0B\\f\\r \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";
    /** Letters and digits that mean the same after a backslash in Java. */
    private static final String SHARED = "bBcdDfnrtuwWx0123456789";

    private final Pattern pattern;

    /** The expression; throws a {@link java.util.regex.PatternSyntaxException} if it is none. */
    EcmaPattern(String expression) {
        this.pattern = Pattern.compile(translated(expression));
    }

    @Override public boolean matches(String text) {
        return pattern.matcher(text).find();
    }

    private static String translated(String expression) {
        StringBuilder java = new StringBuilder();
        boolean isInSet = false;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\\' && i + 1 < expression.length()) {
                java.append(escaped(expression.charAt(++i), isInSet));
            } else if (isInSet) {
                isInSet = c != ']';
                java.append(c == '[' || c == '&' ? "\\" : "").append(c);
            } else if (expression.startsWith("[^]", i)) {
                java.append("[\\s\\S]");
                i += 2;
            } else if (expression.startsWith("[]", i)) {
                java.append("(?!)");
                i++;
            } else {
                isInSet = c == '[';
                java.append(c == '.' ? "[^" + LINE_ENDS + "]" : c == '$' ? "\\z" : String.valueOf(c));
            }
        }
        return java.toString();
    }

    private static String escaped(char c, boolean isInSet) {
        return switch (c) {
            case 's' -> isInSet ? BLANKS : "[" + BLANKS + "]";
            case 'S' -> "[^" + BLANKS + "]";
            case 'v' -> "\\x0B";
            case 'b' -> isInSet ? "\\x08" : "\\b";
            default -> Character.isLetterOrDigit(c) && SHARED.indexOf(c) < 0 ? String.valueOf(c) : "\\" + c;
        };
    }
}
