package dev.apigw.simulate.access;

/** What became of reading the signature of a request. */
sealed interface Claimed {
    record Signature(SignatureClaim claim) implements Claimed {}

    /** The request is not signed at all. */
    record Nothing() implements Claimed {}

    /** Something stands where a signature belongs, but it is none; the message is AWS's. */
    record Incomplete(String message) implements Claimed {}
}
