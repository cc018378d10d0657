package dev.apigw.validate.rule;

import java.util.regex.Pattern;

/** Texts that are not yet what API Gateway will get: with placeholders that nobody filled, or with stage variables. */
final class Unfilled {
    /** What {@link #masked} puts for a placeholder; no definition holds it. */
    static final String MASK = "\uFFFC";
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\$\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}|<<[^<>]*>>|\\{\\{[^{}]*}}|%\\{[^{}]*}");

    private Unfilled() {}

    /** Whether a text holds a placeholder or a stage variable. */
    static boolean in(String text) {
        return !masked(text).equals(text);
    }

    /** The text with one character in place of each placeholder, so that its shape can still be checked. */
    static String masked(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(MASK);
    }
}
