package dev.apigw.simulate.step;

import dev.apigw.simulate.Entrance;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Phase;
import dev.apigw.simulate.Step;
import java.util.Optional;

/**
 * Keeps out who calls the default endpoint of an API that has disabled it; a {@code Host} of another name counts as a custom
 * domain.
 *
 * <p>Source: documented – developer guide, "Disable the default endpoint for REST APIs" ({@code 403 Forbidden}).
 */
final class EndpointStep implements Step {
    private final boolean skipAuthorization;

    EndpointStep(boolean skipAuthorization) {
        this.skipAuthorization = skipAuthorization;
    }

    @Override public String name() {
        return "endpoint";
    }

    @Override public Phase phase() {
        return Phase.METHOD_REQUEST;
    }

    @Override public Outcome apply(Exchange exchange) {
        Entrance entrance = exchange.gateway().entrance();
        if (!entrance.isMapped()) {
            return Outcome.Reject.of(Failure.FORBIDDEN, Note.of("no base path mapping of " + entrance.domainName() + " takes the path"));
        }
        if (entrance.isCustom()) {
            return new Outcome.Continue(exchange, Note.of("comes in through " + entrance.domainName() + ", base path "
                    + (entrance.basePath().isEmpty() ? "(none)" : "`" + entrance.basePath() + "`") + ", stage `"
                    + exchange.gateway().stage().stageName() + "`"));
        }
        return exchange.gateway().api().disableExecuteApiEndpoint() ? disabled(exchange) : new Outcome.Continue(exchange);
    }

    private Outcome disabled(Exchange exchange) {
        String endpoint = exchange.gateway().entrance().domainName();
        Optional<String> other = exchange.request().headers().first("Host").filter(host -> !host.equalsIgnoreCase(endpoint));
        if (other.isPresent()) {
            return new Outcome.Continue(exchange, Note.of("comes in through " + other.get()));
        }
        Note why = Note.of("the API has disabled its default endpoint", exchange.gateway().api().origin());
        return skipAuthorization ? new Outcome.Continue(exchange, Note.of("skipped: " + why.text(), exchange.gateway().api().origin()))
                : Outcome.Reject.of(Failure.FORBIDDEN, why);
    }
}
