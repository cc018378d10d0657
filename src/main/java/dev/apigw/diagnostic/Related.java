package dev.apigw.diagnostic;

import java.util.Objects;

/**
 * A second place that a finding is about.
 *
 * @param message what stands there, as a half sentence: {@code first stated here}
 */
public record Related(Origin origin, String message) {
    public Related {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(message, "message");
    }
}
