package dev.apigw.vtl;

import java.util.Objects;

/**
 * Why a template is not VTL.
 *
 * @param offset  into the template, in UTF-16 code units; the length of the template if something is missing at its end
 * @param line    counted from 1
 * @param column  counted from 1
 * @param message half a sentence: {@code an unclosed #if}
 */
public record SyntaxProblem(int offset, int line, int column, String message) {
    public SyntaxProblem {
        Objects.requireNonNull(message, "message");
    }
}
