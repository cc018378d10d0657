package dev.apigw.lint.spectral;

import dev.apigw.lint.spectral.value.Js;
import dev.apigw.lint.spectral.value.Paths;
import dev.apigw.lint.spectral.value.Place;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the placeholders of a message.
 *
 * @param error       what the function said
 * @param description of the rule
 */
record MessageText(String error, String description, Place place) {
    private static final Pattern PLACEHOLDER = Pattern.compile("(#?)\\{\\{([^}\\n]+)\\}\\}");
    private static final Pattern PRINT = Pattern.compile("print\\(\\s*[\"'](\\w+)[\"']\\s*\\)");
    private static final Pattern UPPER = Pattern.compile("(\\w+)\\.toUpperCase\\(\\)");

    /** The text with what its placeholders stand for. */
    String fill(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(match.group(1).isEmpty()
                ? value(match.group(2)) : expression(match.group(2).strip())));
    }

    private String value(String name) {
        return switch (name) {
            case "property" -> property();
            case "error" -> error;
            case "path" -> Paths.pointer(place.path());
            case "description" -> description;
            case "value" -> Js.string(place.value());
            default -> "";
        };
    }

    /** Parts with plus signs between them: texts in quotes, names, names in upper case, {@code print("value")}. */
    private String expression(String expression) {
        StringBuilder text = new StringBuilder();
        for (String part : expression.split("\\s*\\+\\s*")) {
            Matcher print = PRINT.matcher(part);
            Matcher upper = UPPER.matcher(part);
            boolean isQuoted = part.length() > 1 && "\"'".indexOf(part.charAt(0)) >= 0 && part.endsWith(part.substring(0, 1));
            text.append(isQuoted ? part.substring(1, part.length() - 1) : print.matches() ? printed(print.group(1))
                    : upper.matches() ? value(upper.group(1)).toUpperCase(Locale.ROOT) : value(part));
        }
        return text.toString();
    }

    private String printed(String name) {
        return switch (name) {
            case "property" -> property().isEmpty() ? "The document " : "\"" + property() + "\" property ";
            case "value" -> Js.print(place.value());
            default -> value(name);
        };
    }

    /** The last name of the place, with what is missing behind it. */
    private String property() {
        List<Object> path = place.path();
        if (place.missing().size() > path.size()) {
            int from = path.isEmpty() ? place.missing().size() - 1 : path.size() - 1;
            return Paths.dotted(place.missing().subList(from, place.missing().size()));
        }
        return path.isEmpty() ? "" : path.get(path.size() - 1).toString();
    }
}
