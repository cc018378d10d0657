package dev.apigw.schema;

import java.util.Objects;

/**
 * One reason why a body does not fit its model.
 *
 * @param pointer JSON pointer of the value in the body; empty text for the body itself
 * @param keyword of JSON Schema that is broken, such as {@code required}; {@code syntax} if the body is not JSON
 * @param message one item of {@code $context.error.validationErrorString}, without the brackets around all of them
 */
public record Violation(String pointer, String keyword, String message) {
    public Violation {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(keyword, "keyword");
        Objects.requireNonNull(message, "message");
    }
}
