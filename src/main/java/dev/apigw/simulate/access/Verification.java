package dev.apigw.simulate.access;

import dev.apigw.model.Identity;
import dev.apigw.simulate.Failure;

/** What became of the signature of a request. */
public sealed interface Verification {
    /** It is that of someone whom the account knows. */
    record Verified(Identity identity) implements Verification {}

    /**
     * It lets nobody in.
     *
     * @param message what the client is told
     * @param why     the reason for the trace, without secrets
     */
    record Refused(Failure failure, String message, String why) implements Verification {}
}
