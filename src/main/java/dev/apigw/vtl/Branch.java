package dev.apigw.vtl;

import java.util.Objects;

/**
 * One way that a template can go.
 *
 * @param id     its number among the branches of the template, counted from 0 in the order of the text
 * @param line   of its directive in the template, counted from 1
 * @param column of its directive in the template, counted from 1
 * @param offset of the {@code #} of its directive in the template, in UTF-16 code units
 * @param text   its directive with the condition, the list or the name, white space made one blank; {@code #else}
 */
public record Branch(int id, Kind kind, int line, int column, int offset, String text) {
    /**
     * What has to happen. {@code #stop} and {@code #break} are no branches: they are taken with the arm that holds them.
     */
    public enum Kind {
        /** The condition of an {@code #if} holds. */
        IF,
        /** None of the conditions of an {@code #if} without {@code #else} holds; the place is that of the {@code #if}. */
        NO_ELSE,
        /** The condition of an {@code #elseif} is reached and holds. */
        ELSEIF,
        /** The {@code #else} of an {@code #if} is reached. */
        ELSE,
        /** A {@code #foreach} runs at least once. */
        FOREACH,
        /** A {@code #foreach} has nothing to run over; the place is that of the loop also if it has an {@code #else}. */
        FOREACH_EMPTY,
        /** A {@code #macro} is called. */
        MACRO,
        /** The block of a {@code #define} is printed. */
        DEFINE
    }

    public Branch {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }
}
