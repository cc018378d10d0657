package dev.apigw.schema;

import dev.apigw.source.JsonValues;
import java.util.List;

/**
 * The value of {@code $context.error.validationErrorString}: all violations in brackets, with quotes and backslashes escaped
 * as inside a JSON string, though no quotes stand around it.
 *
 * <p>Source: observed – a public tutorial (2021) that shows the answers of a deployed API; inferred – the rest, from the
 * library whose wording those answers have.
 */
public final class ValidationErrorString {
    private ValidationErrorString() {}

    /** The text for a body that does not fit. */
    public static String of(List<Violation> violations) {
        String quoted = JsonValues.write(BodyValidator.errorString(violations));
        return quoted.substring(1, quoted.length() - 1);
    }
}
