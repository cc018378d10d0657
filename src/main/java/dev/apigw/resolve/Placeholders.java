package dev.apigw.resolve;

import dev.apigw.resolve.template.PlaceholderText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * What a text still waits for: names that a template language would have filled in.
 *
 * <p>Checks of a value ask here first and step around a text that is not final. Mapping templates are not to be asked:
 * {@code ${foo}} there is a reference of VTL's own.
 */
public final class Placeholders {
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
            int end = PlaceholderText.endOf(text, at);
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

    private static boolean isPlaceholder(String content) {
        String name = content.strip();
        if (name.isEmpty() || name.startsWith("!")) {
            return false;
        }
        return !PlaceholderText.isRunTimeName(name);
    }

    private static void addOthers(String text, List<String> found) {
        Matcher matcher = PlaceholderText.OTHERS.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
    }
}
