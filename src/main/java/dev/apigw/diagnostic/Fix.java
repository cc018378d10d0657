package dev.apigw.diagnostic;

import java.util.List;
import java.util.Objects;

/**
 * What mends a finding without anyone having to think about it.
 *
 * @param description what it does, as an order: {@code Write `httpMethod: POST`.}
 * @param edits       all of them or none; they do not overlap
 */
public record Fix(String description, List<TextEdit> edits) {
    public Fix {
        Objects.requireNonNull(description, "description");
        edits = List.copyOf(edits);
    }
}
