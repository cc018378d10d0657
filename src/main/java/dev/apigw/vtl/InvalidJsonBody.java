package dev.apigw.vtl;

/** A body begins like JSON and is none; the message is half a sentence. */
public final class InvalidJsonBody extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidJsonBody(String message) {
        super(message);
    }
}
