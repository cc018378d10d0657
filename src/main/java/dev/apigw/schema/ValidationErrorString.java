package dev.apigw.schema;

import dev.apigw.source.JsonValues;
import java.util.List;
import java.util.Optional;

/**
 * The value of {@code $context.error.validationErrorString}: all violations in brackets, with quotes and backslashes escaped
 * as inside a JSON string, though no quotes stand around it.
 *
 * <p>Source: observed – a public tutorial (2021) that shows the answers of a deployed API; inferred – the rest, from the
 * library whose wording those answers have.
 */
public final class ValidationErrorString {
    private ValidationErrorString() {}

    /**
     * The text for a body that does not fit; empty if AWS's own is not known: another keyword, or violations at several
     * depths, of which AWS may list the first ones only.
     */
    public static Optional<String> of(List<Violation> violations) {
        boolean known = violations.stream().allMatch(Violation::known)
                && violations.stream().map(violation -> parent(violation.pointer())).distinct().count() == 1;
        if (!known) {
            return Optional.empty();
        }
        String quoted = JsonValues.write(BodyValidator.errorString(violations));
        return Optional.of(quoted.substring(1, quoted.length() - 1));
    }

    /** The place of the object that a value belongs to; the body itself belongs to none. */
    private static String parent(String pointer) {
        return pointer.isEmpty() ? "none" : pointer.substring(0, pointer.lastIndexOf('/'));
    }
}
