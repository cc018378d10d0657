package dev.apigw.vtl;

import java.util.Objects;

/**
 * A part of the output and the place in the template that printed it. A piece of a loop comes once per round.
 *
 * @param outputStart    offset in the output
 * @param outputEnd      offset in the output behind it; the same as the start for a reference that printed nothing
 * @param templateOffset in UTF-16 code units
 * @param templateLine   counted from 1
 * @param templateColumn counted from 1
 * @param kind           what stands there
 * @param source         as written in the template
 * @param value          as printed
 */
public record Piece(int outputStart, int outputEnd, int templateOffset, int templateLine, int templateColumn, Kind kind,
                    String source, String value) {
    /** What prints. */
    public enum Kind {
        /** Text of the template. */
        TEXT,
        /** The value of a reference. */
        REFERENCE,
        /** Text of a {@code #[[ ]]#} block. */
        LITERAL,
        /** What a line of the output gets from a directive or macro itself. */
        DIRECTIVE
    }

    public Piece {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(value, "value");
    }
}
