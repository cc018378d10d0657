package dev.apigw.resolve.template;

import dev.apigw.source.ScalarNode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Fills placeholders in a text that no function asks to fill.
 *
 * <p>API Gateway's import itself fills three names. Every other {@code ${name}} may be VTL, so only a value that the
 * user gave for exactly this name replaces it.
 * Source: documented – developer guide, "AWS variables for OpenAPI import", read 2026-11.
 */
final class PlainText {
    private static final Set<String> BY_IMPORT = Set.of("AWS::Region", "AWS::AccountId", "AWS::Partition");

    private PlainText() {}

    /** The scalar with what is known filled in; the same one if there is nothing to fill. */
    static ScalarNode fill(ScalarNode scalar, Values values, boolean given) {
        if (scalar.kind() != ScalarNode.Kind.STRING) {
            return scalar;
        }
        String filled = fill(scalar.text(), values, given);
        return filled.equals(scalar.text()) ? scalar : scalar.withText(filled);
    }

    private static String fill(String text, Values values, boolean given) {
        String filled = text.contains("${") ? dollars(text, values, given) : text;
        return given && !values.isEmpty() ? others(filled, values) : filled;
    }

    private static String dollars(String text, Values values, boolean given) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf("${"); at >= 0; at = text.indexOf("${", from)) {
            int end = PlaceholderText.endOf(text, at);
            if (end < 0) {
                break;
            }
            String name = text.substring(at + 2, end - 1).strip();
            Optional<String> value = BY_IMPORT.contains(name) ? values.pseudo(name)
                    : given ? values.given(name) : Optional.empty();
            out.append(text, from, at).append(value.orElse(text.substring(at, end)));
            from = end;
        }
        return out.append(text, from, text.length()).toString();
    }

    private static String others(String text, Values values) {
        Matcher matcher = PlaceholderText.OTHERS.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String value = values.given(nameIn(matcher)).orElse(matcher.group());
            matcher.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(out).toString();
    }

    static String nameIn(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group).strip();
            }
        }
        return matcher.group();
    }
}
