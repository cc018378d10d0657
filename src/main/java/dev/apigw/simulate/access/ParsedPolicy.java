package dev.apigw.simulate.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of the text of a policy.
 *
 * @param document absent if there is a problem
 */
public record ParsedPolicy(Optional<PolicyDocument> document, List<PolicyProblem> problems) {
    public ParsedPolicy {
        Objects.requireNonNull(document, "document");
        problems = List.copyOf(problems);
    }
}
