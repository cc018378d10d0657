package dev.apigw.validate.rule;

import dev.apigw.resolve.Placeholders;
import java.util.regex.Pattern;

/** Texts that are not yet what API Gateway will use: with placeholders that nobody filled, or with stage variables. */
final class Unfilled {
    /** What {@link #masked} puts for a placeholder; no definition holds it. */
    static final String MASK = "\uFFFC";
    private static final Pattern STAGE_VARIABLE = Pattern.compile("\\$\\{stageVariables\\.[^{}]*}");

    private Unfilled() {}

    /** Whether a text holds a placeholder or a stage variable. */
    static boolean in(String text) {
        return !masked(text).equals(text);
    }

    /** The text with one character in place of each placeholder, so that its shape can still be checked. */
    static String masked(String text) {
        String masked = text;
        for (String placeholder : Placeholders.in(text)) {
            masked = masked.replace(placeholder, MASK);
        }
        return STAGE_VARIABLE.matcher(masked).replaceAll(MASK);
    }
}
