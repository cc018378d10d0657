package dev.apigw.suite;

import dev.apigw.source.Node;
import java.util.Objects;

/**
 * A value of a suite file that has to change.
 *
 * @param old   as it stands in the file
 * @param value what has to stand there; its own places mean nothing
 */
public record Replacement(Node old, Node value) {
    public Replacement {
        Objects.requireNonNull(old, "old");
        Objects.requireNonNull(value, "value");
    }
}
