package dev.apigw.vtl;

import java.util.Objects;

/**
 * A reference that was null when it was evaluated.
 *
 * @param text   as written: <code>${pet.name}</code>
 * @param line   of its {@code $}, counted from 1
 * @param column counted from 1
 * @param offset of its {@code $} in the template, in UTF-16 code units
 */
public record UndefinedReference(String text, int line, int column, int offset) {
    public UndefinedReference {
        Objects.requireNonNull(text, "text");
    }
}
