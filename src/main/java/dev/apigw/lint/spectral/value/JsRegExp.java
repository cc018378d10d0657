package dev.apigw.lint.spectral.value;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of JavaScript.
 *
 * @param source  as written, without slashes
 * @param pattern the same for Java
 */
public record JsRegExp(String source, Pattern pattern) {
    private static final String BLANKS = "\\t\\n\\x0B\\f\\r \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";
    /** Letters and digits that mean the same after a backslash in Java. */
    private static final String SHARED = "bBcdDfknrtuwWxpP0123456789";

    /** The expression; throws a {@link PatternSyntaxException} with the flags or the place that is wrong. */
    public static JsRegExp of(String source, String flags) {
        int bits = 0;
        for (int i = 0; i < flags.length(); i++) {
            bits |= switch (flags.charAt(i)) {
                case 'i' -> Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
                case 'm' -> Pattern.MULTILINE;
                case 's' -> Pattern.DOTALL;
                case 'g', 'u', 'v', 'y', 'd' -> 0;
                default -> throw new PatternSyntaxException("Invalid flags supplied to RegExp constructor", flags, i);
            };
        }
        return new JsRegExp(source, Pattern.compile(translated(source, bits), bits));
    }

    /** Whether it matches anywhere in the text. */
    public boolean test(String text) {
        return pattern.matcher(text).find();
    }

    private static String translated(String source, int bits) {
        boolean isMultiline = (bits & Pattern.MULTILINE) != 0;
        StringBuilder java = new StringBuilder();
        boolean isInSet = false;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < source.length()) {
                java.append(escaped(source.charAt(++i), isInSet));
            } else if (isInSet) {
                isInSet = c != ']';
                java.append(c == '[' || c == '&' ? "\\" : "").append(c);
            } else if (source.startsWith("[^]", i)) {
                java.append("[\\s\\S]");
                i += 2;
            } else if (source.startsWith("[]", i)) {
                java.append("(?!)");
                i++;
            } else if (c == '{' || c == '}') {
                java.append(isQuantifier(source, i) ? "" : "\\").append(c);
            } else {
                isInSet = c == '[';
                java.append(c == '$' && !isMultiline ? "\\z" : String.valueOf(c));
            }
        }
        return java.toString();
    }

    /** A brace that counts nothing stands for itself. */
    private static boolean isQuantifier(String source, int at) {
        int open = source.charAt(at) == '{' ? at : source.lastIndexOf('{', at);
        int close = open < 0 ? -1 : source.indexOf('}', open);
        return open > 0 && close >= at && source.substring(open + 1, close).matches("\\d+(,\\d*)?");
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
