package dev.apigw.simulate.request;

import dev.apigw.source.SourceSpan;

/** A file that describes no request; the message begins with the place that is wrong. */
public final class UnreadableRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableRequest(SourceSpan place, String message) {
        super(place + ": " + message, null, false, false);
    }
}
