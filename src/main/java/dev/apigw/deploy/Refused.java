package dev.apigw.deploy;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * What API Gateway answers in place of carrying out a call; nothing has changed then.
 *
 * <p>An exception, because a call may be refused deep inside and is never carried out in part.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The names of errors. */
    public enum Code {
        BAD_REQUEST("BadRequestException"), NOT_FOUND("NotFoundException");

        private final String text;

        Code(String text) {
            this.text = text;
        }

        @Override public String toString() {
            return text;
        }
    }

    private final Code code;
    private final boolean ownWords;
    private final String call;

    private Refused(Code code, String message, boolean ownWords, String call) {
        super(message);
        this.code = Objects.requireNonNull(code, "code");
        this.ownWords = ownWords;
        this.call = Objects.requireNonNull(call, "call");
    }

    /** What a call gives; whatever refuses it inside refuses that call. */
    static <T> T calling(Operation operation, Supplier<T> call) {
        try {
            return call.get();
        } catch (Refused e) {
            throw new Refused(e.code, e.getMessage(), e.ownWords, operation.call());
        }
    }

    /** A refusal in API Gateway's own words. */
    static Refused badRequest(String message) {
        return new Refused(Code.BAD_REQUEST, message, false, "");
    }

    /** A refusal that is documented, in our words because those of API Gateway are not known. */
    static Refused badRequestInOwnWords(String message) {
        return new Refused(Code.BAD_REQUEST, message, true, "");
    }

    /** There is no such stage. Source: reported – emulators of API Gateway that took the text from there. */
    public static Refused noStage(Operation operation) {
        return new Refused(Code.NOT_FOUND, "Invalid stage identifier specified", false, operation.call());
    }

    /** A definition that cannot be deployed, in API Gateway's own words. */
    public static Refused deployment(String message) {
        return new Refused(Code.BAD_REQUEST, message, false, Operation.DEPLOY.call());
    }

    public Code code() {
        return code;
    }

    /** Whether the message is in our words. */
    public boolean ownWords() {
        return ownWords;
    }

    /** The line that the AWS CLI prints. */
    public String inEnvelope() {
        return "An error occurred (" + code + ") when calling the " + call + " operation: " + getMessage();
    }
}
