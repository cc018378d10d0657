package dev.apigw.suite;

/** A bug that showed while a case ran; the message is the name of the case. */
public final class CaseCrash extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CaseCrash(String name, Throwable cause) {
        super(name, cause);
    }
}
