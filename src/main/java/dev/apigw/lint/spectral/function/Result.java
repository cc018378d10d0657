package dev.apigw.lint.spectral.function;

import java.util.List;
import java.util.Objects;

/**
 * What a function found.
 *
 * @param message may hold {@code {{…}}} that is filled when the place is known
 * @param path    in the document, references replaced
 */
public record Result(String message, List<Object> path) {
    public Result {
        Objects.requireNonNull(message, "message");
        path = List.copyOf(path);
    }
}
