package dev.apigw.lint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern for names: {@code *} and {@code ?} within one part of a path, {@code **} over any number of parts, {@code [a-z]} and
 * {@code {a,b}}.
 *
 * <p>Not a {@code PathMatcher}: for that, {@code **}{@code /a} does not match {@code a}, as it does in shells and in {@code .gitignore}.
 */
public final class Glob {
    private static final Pattern TOKEN = Pattern.compile("\\*\\*/|\\*\\*|[*?{},]|\\[[^\\]/]+\\]|\\\\.|[^*?{},\\[\\\\]+|.", Pattern.DOTALL);

    private final Pattern pattern;

    private Glob(Pattern pattern) {
        this.pattern = pattern;
    }

    /** A pattern for paths with {@code /} between their parts. */
    public static Glob ofPath(String glob) {
        return new Glob(Pattern.compile(regex(glob), Pattern.DOTALL));
    }

    /** A pattern in which only {@code *} is special, and stands for any characters. */
    static Glob ofWords(String glob) {
        return new Glob(Pattern.compile(Pattern.quote(glob).replace("*", "\\E.*\\Q"), Pattern.DOTALL));
    }

    /** Whether a text has characters that make it a pattern. */
    public static boolean isOne(String text) {
        return text.matches("(?s).*[*?\\[{].*");
    }

    /** Whether the whole name is meant. */
    public boolean matches(String name) {
        return pattern.matcher(name).matches();
    }

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        int depth = 0;
        Matcher token = TOKEN.matcher(glob);
        while (token.find()) {
            String text = token.group();
            boolean closes = text.equals("}") && depth > 0;
            depth += text.equals("{") ? 1 : closes ? -1 : 0;
            regex.append(switch (text) {
                case "**/" -> "(?:.*/)?";
                case "**" -> ".*";
                case "*" -> "[^/]*";
                case "?" -> "[^/]";
                case "{" -> "(?:";
                case "}" -> closes ? ")" : "\\}";
                case "," -> depth > 0 ? "|" : ",";
                default -> text.startsWith("[") && text.length() > 2 ? set(text)
                        : Pattern.quote(text.startsWith("\\") ? text.substring(1) : text);
            });
        }
        return regex.append(")".repeat(depth)).toString();
    }

    private static String set(String text) {
        String inner = text.substring(1, text.length() - 1).replace("\\", "\\\\").replace("[", "\\[").replace("&", "\\&");
        return "[" + (inner.startsWith("!") ? "^" + inner.substring(1) : inner) + "]";
    }
}
