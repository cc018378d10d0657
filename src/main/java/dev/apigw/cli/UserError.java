package dev.apigw.cli;

/** Wrong use that only shows while a command runs, such as a folder that does not exist; exit code 2 and one line. */
final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UserError(String message) {
        super(message);
    }

    UserError(String message, Throwable cause) {
        super(message, cause);
    }
}
