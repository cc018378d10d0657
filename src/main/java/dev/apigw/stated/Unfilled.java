package dev.apigw.stated;

import dev.apigw.mapping.StageVariableReferences;
import dev.apigw.resolve.Placeholders;
import java.util.regex.Pattern;

/** Texts that are not yet what API Gateway will use: with placeholders that nobody filled, or with stage variables. */
public final class Unfilled {
    /** What {@link #masked} puts for a placeholder; no definition holds it. */
    public static final String MASK = "\uFFFC";
    private static final Pattern SHELL_VARIABLE = Pattern.compile("\\$[A-Za-z_]\\w*");

    private Unfilled() {}

    /** Whether a text holds a placeholder or a stage variable. */
    public static boolean in(String text) {
        return !masked(text).equals(text);
    }

    /** The text with one character in place of each placeholder, so that its shape can still be checked. */
    public static String masked(String text) {
        String masked = text;
        for (String placeholder : Placeholders.in(text)) {
            masked = masked.replace(placeholder, MASK);
        }
        return StageVariableReferences.masked(masked, MASK);
    }

    /** The same for an ARN or URL, where a {@code $Name} without braces can be nothing but a placeholder too. */
    public static String maskedUri(String uri) {
        return SHELL_VARIABLE.matcher(masked(uri)).replaceAll(MASK);
    }
}
