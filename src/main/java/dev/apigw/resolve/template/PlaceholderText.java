package dev.apigw.resolve.template;

import java.util.Locale;
import java.util.regex.Pattern;

/** How placeholders are spelt, and where one ends. */
public final class PlaceholderText {
    /**
     * Placeholders that are not {@code ${…}}; the name stands in the one group that matched. Each part has an upper bound,
     * or a hostile text would keep the matcher busy.
     */
    public static final Pattern OTHERS = Pattern.compile(
            "<<\\s{0,9}([A-Za-z_][\\w.:-]{0,200})\\s{0,9}>>"       // sed scripts, the samples of AWS
            + "|\\{\\{\\{?\\s{0,9}([^{}#/^!>&\\s][^{}]{0,200})\\}\\}\\}?" // Handlebars, Jinja, Mustache
            + "|(?<!<)<([A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)*)>"   // <ACCOUNT_ID> of a tutorial
            + "|@@([A-Za-z_][\\w.-]*)@@"
            + "|#\\{([A-Za-z][\\w:.]*)\\}");                  // serverless-pseudo-parameters

    /** Characters of one expression. Longer ones are an opening brace without a closing one. */
    private static final int LONGEST = 5_000;

    private PlaceholderText() {}

    /**
     * Where the {@code ${…}} that begins at {@code start} ends (behind its brace), braces and quoted text inside it
     * minded; -1 if it never does.
     */
    public static int endOf(String text, int start) {
        int depth = 0;
        boolean quoted = false;
        boolean call = false; // quotes count inside a call only: ${name" without an end must not swallow a file
        int limit = Math.min(text.length(), start + LONGEST);
        for (int i = start + 1; i < limit; i++) {
            char c = text.charAt(i);
            call |= c == '(' || c == '?' || c == '[';
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"' && call) {
                quoted = true;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            } else if (c == '\n' && !call) {
                return -1; // only a call or a conditional runs over several lines
            }
        }
        return -1;
    }

    /**
     * Whether {@code ${name}} is filled when a request comes: stage variables, and the mapping expressions of HTTP
     * APIs. Such a name is no placeholder.
     */
    public static boolean isRunTimeName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("stagevariables.") || lower.startsWith("context.") || lower.startsWith("request.")
                || lower.startsWith("response.") || lower.startsWith("$");
    }

    /** Whether the text holds a {@code ${…}} that nobody filled. */
    static boolean holdsUnknown(String text) {
        for (int at = text.indexOf("${"); at >= 0; at = text.indexOf("${", at + 2)) {
            int end = endOf(text, at);
            if (end > 0 && !isRunTimeName(text.substring(at + 2, end - 1).strip())) {
                return true;
            }
        }
        return false;
    }
}
