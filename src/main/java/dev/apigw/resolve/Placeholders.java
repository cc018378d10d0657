package dev.apigw.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text still waits for: names that a template language would have filled in.
 *
 * <p>Checks of a value ask here first and step around a text that is not final. Mapping templates are not to be asked:
 * {@code ${foo}} there is a reference of VTL's own.
 */
public final class Placeholders {
    private static final Pattern OTHERS = Pattern.compile(
            "<<\\s*[A-Za-z_][\\w.:-]*\\s*>>"             // sed scripts, the samples of AWS
            + "|\\{\\{[^{}]*\\}\\}"                       // Handlebars, Jinja, Mustache
            + "|(?<!<)<[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)*>" // <ACCOUNT_ID> of a tutorial
            + "|@@[A-Za-z_][\\w.-]*@@"
            + "|#\\{[A-Za-z][\\w:.]*\\}");                // serverless-pseudo-parameters

    private Placeholders() {}

    /** Whether the text holds a placeholder that nobody filled. */
    public static boolean unresolvedIn(String text) {
        return !in(text).isEmpty();
    }

    /** The placeholders of the text as written, in order; what API Gateway itself fills at run time is none. */
    public static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf("${"); at >= 0; at = text.indexOf("${", from)) {
            int end = endOf(text, at);
            if (end < 0) {
                break;
            }
            addOthers(text.substring(from, at), found);
            if (isPlaceholder(text.substring(at + 2, end - 1))) {
                found.add(text.substring(at, end));
            }
            from = end;
        }
        addOthers(text.substring(from), found);
        return List.copyOf(found);
    }

    /**
     * Where the {@code ${…}} that begins at {@code start} ends (behind its brace), braces and quoted text inside it
     * minded; -1 if it never does.
     */
    static int endOf(String text, int start) {
        int depth = 0;
        boolean quoted = false;
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"' && depth > 0 && isCall(text, start, i)) {
                quoted = true;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            } else if (c == '\n' && depth == 1 && !isCall(text, start, i)) {
                return -1; // only a call or a conditional runs over several lines
            }
        }
        return -1;
    }

    /** Quotes count inside a call only: {@code "${name"} without an end must not swallow the rest of a file. */
    private static boolean isCall(String text, int start, int end) {
        String head = text.substring(start, end);
        return head.indexOf('(') >= 0 || head.indexOf('?') >= 0 || head.indexOf('[') >= 0;
    }

    private static boolean isPlaceholder(String content) {
        String name = content.strip();
        if (name.isEmpty() || name.startsWith("!")) {
            return false;
        }
        return !isRunTimeName(name);
    }

    /** What API Gateway fills when a request comes: stage variables, and the mapping expressions of HTTP APIs. */
    static boolean isRunTimeName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("stagevariables.") || lower.startsWith("context.") || lower.startsWith("request.")
                || lower.startsWith("response.") || lower.startsWith("$");
    }

    private static void addOthers(String text, List<String> found) {
        Matcher matcher = OTHERS.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
    }
}
