package dev.apigw.simulate.access;

import dev.apigw.model.Identity;
import java.util.Objects;
import java.util.Optional;

/**
 * What is asked of a policy.
 *
 * @param action   {@code execute-api:Invoke}
 * @param resource ARN of the request
 * @param caller   absent if nobody knows who calls
 */
public record PolicyRequest(String action, String resource, Optional<Identity> caller, RequestFacts facts) {
    public PolicyRequest {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(facts, "facts");
    }

    /** The same question about another action. */
    public PolicyRequest of(String other) {
        return new PolicyRequest(other, resource, caller, facts);
    }
}
