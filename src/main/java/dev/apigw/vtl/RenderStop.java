package dev.apigw.vtl;

import dev.apigw.vtl.TemplateFailure.Reason;

/** Ends a rendering from within; the place is that of the innermost reference on the way out. */
final class RenderStop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private int line;
    private int column;

    RenderStop(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    RenderStop at(int placeLine, int placeColumn) {
        if (line == 0) {
            line = placeLine;
            column = placeColumn;
        }
        return this;
    }

    Reason reason() {
        return reason;
    }

    /** 0 if unknown. */
    int line() {
        return line;
    }

    int column() {
        return column;
    }
}
