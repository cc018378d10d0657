package dev.apigw.vtl;

/**
 * A template that cannot be parsed or rendered; API Gateway answers 500 then, and the execution log says
 * {@code Execution failed due to configuration error}.
 *
 * <p>Source: inferred – common knowledge; no recording. The message is half a sentence in our own words, for users.
 */
public final class TemplateFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Reason {
        /** It is no VTL. */
        SYNTAX,
        /** An expression failed, such as an index beyond the end of a list. */
        EVALUATION,
        /** The body begins like JSON and is none; API Gateway answered 400 for this in 2015. */
        INVALID_BODY,
        /** It ran for too long, printed too much or recursed too deeply. */
        LIMIT
    }

    private final Reason reason;
    private final int line;
    private final int column;
    private final int offset;

    TemplateFailure(Reason reason, String message, int line, int column, int offset) {
        super(message);
        this.reason = reason;
        this.line = line;
        this.column = column;
        this.offset = offset;
    }

    /** What went wrong, for a program. */
    public Reason reason() {
        return reason;
    }

    /** Line in the template, counted from 1. */
    public int line() {
        return line;
    }

    /** Column in the template, counted from 1. */
    public int column() {
        return column;
    }

    /** Place in the template, in UTF-16 code units; its length if something is missing at its end. */
    public int offset() {
        return offset;
    }
}
