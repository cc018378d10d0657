package dev.apigw.lint.spectral.path;

/** An expression that is no JSONPath of the dialect; the message says what stands where. */
public final class PathSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    PathSyntaxException(String message, int at) {
        super(message + " at character " + (at + 1), null, false, false);
    }
}
