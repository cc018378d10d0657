package dev.apigw.simulate.step;

import dev.apigw.model.Stated;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Phase;
import dev.apigw.simulate.Step;
import java.util.Optional;

/**
 * Asks the resource policy as far as that can be done before the caller is known: alone where nobody is authenticated, for
 * explicit denials where a Lambda authorizer follows.
 *
 * <p>Source: documented – developer guide, "How API Gateway resource policies affect authorization workflow".
 */
final class ResourcePolicyStep implements Step {
    private final Policies policies;
    private final boolean skipAuthorization;

    ResourcePolicyStep(Policies policies, boolean skipAuthorization) {
        this.policies = policies;
        this.skipAuthorization = skipAuthorization;
    }

    @Override public String name() {
        return "resource-policy";
    }

    @Override public Phase phase() {
        return Phase.METHOD_REQUEST;
    }

    @Override public Outcome apply(Exchange exchange) {
        Optional<Stated> policy = exchange.gateway().api().policy();
        if (skipAuthorization) {
            return policy.map(stated -> new Outcome.Continue(exchange, Note.of("skipped: resource policy of the API", stated.origin())))
                    .orElseGet(() -> new Outcome.Continue(exchange));
        }
        if (policy.isEmpty() && !PolicyCheck.isPrivate(exchange)) {
            return new Outcome.Continue(exchange);
        }
        return switch (exchange.methodRequest().method().authorizationType()) {
            case "NONE" -> new PolicyCheck(policies, exchange, Optional.empty()).alone();
            case "CUSTOM" -> new PolicyCheck(policies, exchange, Optional.empty()).beforeAuthorizer();
            default -> policy.map(stated -> new Outcome.Continue(exchange, Note.of("is asked once the caller is known", stated.origin())))
                    .orElseGet(() -> new Outcome.Continue(exchange));
        };
    }
}
