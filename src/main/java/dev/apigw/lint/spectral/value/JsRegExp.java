package dev.apigw.lint.spectral.value;

import dev.apigw.schema.EcmaPattern;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of JavaScript.
 *
 * @param source  as written, without slashes
 * @param pattern the same for Java
 */
public record JsRegExp(String source, Pattern pattern) {
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
        return new JsRegExp(source, EcmaPattern.compile(source, bits));
    }

    /** Whether it matches anywhere in the text. */
    public boolean test(String text) {
        return pattern.matcher(text).find();
    }
}
