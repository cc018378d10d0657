package dev.apigw.cli;

/** A bug that showed while one of many files was checked; the message is the name of that file. */
final class CheckFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CheckFailure(String file, Throwable cause) {
        super(file, cause);
    }
}
