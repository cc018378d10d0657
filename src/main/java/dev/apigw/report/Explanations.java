package dev.apigw.report;

import dev.apigw.diagnostic.Origin;
import dev.apigw.model.GatewayResponse;
import dev.apigw.model.Integration;
import dev.apigw.model.IntegrationResponse;
import dev.apigw.model.IntegrationType;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Places;
import dev.apigw.simulate.SimulationResult;
import java.util.Optional;

/** Explains errors from the exchange and its trace; the same result gives the same explanation. */
public final class Explanations {
    private Explanations() {}

    /** Why the gateway answered itself, or why the answer has a status of 400 or more; empty for any other answer. */
    public static Optional<Explanation> of(SimulationResult.Answered answered) {
        if (answered.rejection().isPresent()) {
            Explanation explanation = FailureExplanations.of(answered.rejection().get(), answered);
            return Optional.of(explanation.shapedBy(shaped(answered.rejection().get(), answered)));
        }
        return answered.response().statusCode() < 400 ? Optional.empty() : Optional.of(passed(answered));
    }

    /** The gateway response of the API, where one is defined: it decides status and body, not whether there is an error. */
    private static Optional<Note> shaped(Outcome.Reject reject, SimulationResult.Answered answered) {
        Failure failure = reject.failure();
        Optional<GatewayResponse> custom = failure.responseType().flatMap(answered.exchange().gateway().api()::gatewayResponse)
                .or(() -> answered.exchange().gateway().api().gatewayResponse(failure.defaultType()));
        int status = answered.response().statusCode();
        return custom.map(response -> Note.of("Status " + status + (status == failure.statusCode() ? "" : " in place of "
                + failure.statusCode()) + ", headers and body are those of the gateway response `" + response.responseType()
                + "`.", response.origin()));
    }

    /** An error that the gateway itself does not make. */
    private static Explanation passed(SimulationResult.Answered answered) {
        Exchange exchange = answered.exchange();
        Integration integration = exchange.integration();
        int status = answered.response().statusCode();
        if (!integration.type().isProxy()) {
            return selected(exchange, status);
        }
        String who = integration.type() == IntegrationType.AWS_PROXY ? "The function returned statusCode "
                : "The backend answered ";
        return new Explanation(who + status + ", and " + integration.type() + " passes it to the client as it is.",
                Optional.of(integration.origin()), "Nothing in the definition makes this error: look at the backend"
                        + (integration.type() == IntegrationType.HTTP_PROXY
                        ? ", or use the type `http` with integration responses to give the client another status." : "."));
    }

    private static Explanation selected(Exchange exchange, int status) {
        IntegrationResponse selected = exchange.selected();
        String backend = backend(exchange);
        String by = selected.selectionPattern().map(pattern -> "selection pattern `" + pattern + "`").orElse("the default response");
        String line = Places.line(selected.origin());
        if (!selected.statusCode().equals(Integer.toString(status))) {
            Optional<Origin> template = selected.responseTemplates().values().stream().findFirst().map(stated -> stated.origin());
            return new Explanation(backend + "; " + by + " at " + line + " made it " + selected.statusCode()
                    + ", and `$context.responseOverride.status` made that " + status + ".",
                    template.or(() -> Optional.of(selected.origin())),
                    "Change what the mapping template sets, or the backend's answer that it reads.");
        }
        return new Explanation(backend + "; " + by + " at " + line + " made it " + status + ".", Optional.of(selected.origin()),
                selected.selectionPattern().isPresent()
                        ? "If another response was meant, change this `selectionPattern` (a regular expression over the whole text), "
                        + "or the backend."
                        : "If another response was meant, give it a `selectionPattern` that matches the whole text.");
    }

    private static String backend(Exchange exchange) {
        return switch (exchange.integration().type()) {
            case MOCK -> "The mock gave status " + exchange.endpointResponse().statusCode();
            case HTTP -> "The backend answered " + exchange.endpointResponse().statusCode();
            default -> exchange.integrationRequest().lambda().isEmpty()
                    ? "The service answered " + exchange.endpointResponse().statusCode()
                    : exchange.endpointResponse().functionError() ? "The function failed" : "The function returned";
        };
    }
}
