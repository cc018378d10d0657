package dev.apigw.suite;

import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a case expects.
 *
 * @param node        the {@code expect} of the suite
 * @param response    about the answer to the client
 * @param integration about what reached the backend; empty if nothing is said about it
 */
public record Expectation(MapNode node, List<Assertion> response, Optional<OfIntegration> integration) {
    public Expectation {
        Objects.requireNonNull(node, "node");
        response = List.copyOf(response);
        Objects.requireNonNull(integration, "integration");
    }

    /** Whether it says nothing at all, so that no answer could be wrong. */
    boolean isEmpty() {
        return response.isEmpty() && integration.isEmpty();
    }

    /**
     * What has to reach the backend.
     *
     * @param node       the {@code integration} of the suite
     * @param called     whether the backend has to be called
     * @param assertions about the request to it
     */
    public record OfIntegration(Node node, boolean called, List<Assertion> assertions) {
        public OfIntegration {
            Objects.requireNonNull(node, "node");
            assertions = List.copyOf(assertions);
        }
    }
}
