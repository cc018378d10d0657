package dev.apigw.diagnostic;

/** How much a finding weighs, the heaviest first. */
public enum Severity {
    /** API Gateway refuses it. */
    ERROR,
    /** API Gateway takes it, but drops, ignores or changes something. */
    WARNING,
    /** Worth knowing; nothing is lost. */
    INFO,
    /** A matter of taste, or of documentation. */
    HINT;

    /** Whether this is as heavy as {@code other} or heavier. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
