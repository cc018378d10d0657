package dev.apigw.simulate;

import dev.apigw.simulate.state.RequestContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A request with what became of it.
 *
 * @param identity what the request brought along for authorizers, under whatever name
 */
public record Simulated(ClientRequest request, RequestContext context, SimulationResult result, Set<String> identity) {
    public Simulated {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(result, "result");
        identity = Set.copyOf(identity);
    }

    /** How it was answered, if it was. */
    public Optional<SimulationResult.Answered> answered() {
        return result instanceof SimulationResult.Answered answered ? Optional.of(answered) : Optional.empty();
    }

    /** What reached the backend, or would have if there were one. */
    public Optional<IntegrationRequest> sent() {
        return result instanceof SimulationResult.NoBackend none ? Optional.of(none.request())
                : answered().flatMap(SimulationResult.Answered::sent);
    }

    /** The values that are not shown: the secrets in all headers on the way to the backend and back, and in identities. */
    public Secrets secrets() {
        List<Headers> blocks = new ArrayList<>(List.of(request.headers()));
        List<QueryParameters> queries = new ArrayList<>(List.of(request.query()));
        sent().ifPresent(sent -> {
            blocks.add(sent.headers());
            queries.add(sent.query());
        });
        answered().ifPresent(answered -> {
            blocks.add(answered.response().headers());
            if (answered.exchange().isAnswered()) {
                blocks.add(answered.exchange().endpointResponse().headers());
            }
        });
        Set<String> known = new LinkedHashSet<>(identity);
        answered().flatMap(answered -> answered.exchange().caller().usageIdentifierKey()).ifPresent(known::add);
        return Secrets.of(blocks, queries).and(known);
    }
}
