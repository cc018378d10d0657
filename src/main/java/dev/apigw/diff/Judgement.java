package dev.apigw.diff;

/** What a change means. The first three judge the contract with clients, the others the gateway behind it. */
public enum Judgement {
    /** A client that works today fails, or may fail, tomorrow. */
    BREAKING,
    /** Some clients may notice; it depends on how they are written. */
    RISKY,
    /** No client can tell, or it only gains. */
    SAFE,
    /** Someone may get in, see or do what was not possible before. */
    SECURITY,
    /** Requests are answered or passed on in another way. */
    BEHAVIOUR,
    /** The bill changes. */
    COST,
    /** Worth knowing, no more. */
    NONE;

    /** Whether it is about what clients see of the definition, not about the gateway. */
    public boolean isOfContract() {
        return ordinal() <= SAFE.ordinal();
    }
}
