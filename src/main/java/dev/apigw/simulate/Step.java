package dev.apigw.simulate;

/** One decision of the gateway. Immutable in, immutable out; a step writes no trace and builds no gateway response. */
public interface Step {
    /** A name that a user recognises, in kebab case. */
    String name();

    Phase phase();

    /** Whether the step has anything to do; those up to the backend have not once the cache has answered. */
    default boolean applies(Exchange exchange) {
        return true;
    }

    /**
     * The exchange after this step, or why it ends here.
     *
     * @throws NotSupportedException if the definition asks for something that is not simulated yet
     */
    Outcome apply(Exchange exchange);
}
