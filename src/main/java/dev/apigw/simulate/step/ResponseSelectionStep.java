package dev.apigw.simulate.step;

import dev.apigw.model.Integration;
import dev.apigw.model.IntegrationResponse;
import dev.apigw.model.IntegrationType;
import dev.apigw.simulate.EndpointResponse;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.IntegrationRequest;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Stage;
import dev.apigw.simulate.Step;
import dev.apigw.source.JsonReader;
import dev.apigw.source.Node;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Chooses the integration response whose pattern matches the whole status, or the whole {@code errorMessage} of a function;
 * the one without a pattern if none does.
 *
 * <p>Source: documented – API reference, "IntegrationResponse"; observed – conformance/invoke/lambda-aws and http. Of several
 * that match: the one whose own status is that of the backend (reported, measured with MOCK), else the lowest status (one
 * recording; the order of creation would explain it as well).
 */
final class ResponseSelectionStep implements Step {
    private final ReadOnce<Optional<Pattern>> patterns = new ReadOnce<>(ResponseSelectionStep::compiled);

    @Override public String name() {
        return "response-selection";
    }

    @Override public Stage stage() {
        return Stage.INTEGRATION_RESPONSE;
    }

    @Override public Outcome apply(Exchange exchange) {
        Integration integration = exchange.integration();
        if (integration.type().isProxy()) {
            return new Outcome.Continue(exchange);
        }
        boolean lambda = exchange.integrationRequest().kind() == IntegrationRequest.Kind.LAMBDA;
        EndpointResponse answer = exchange.endpointResponse();
        String text = lambda ? errorMessage(answer) : Integer.toString(answer.statusCode());
        Optional<IntegrationResponse> chosen = matching(integration.integrationResponses(), text).stream()
                .min(Comparator.<IntegrationResponse, Boolean>comparing(
                        response -> !(integration.type() == IntegrationType.MOCK && response.statusCode().equals(text)))
                        .thenComparing(IntegrationResponse::statusCode))
                .or(integration::defaultResponse);
        if (chosen.isEmpty()) {
            return Outcome.Reject.of(Failure.API_CONFIGURATION_ERROR,
                    Note.of(subject(lambda, text) + " matches no integration response, and there is no default",
                            integration.origin()))
                    .misconfigured("No match for output mapping and no default output mapping configured. Endpoint Response"
                            + " Status Code: " + answer.statusCode());
        }
        IntegrationResponse response = chosen.get();
        if (exchange.methodRequest().method().methodResponse(response.statusCode()).isEmpty()) {
            return Outcome.Reject.of(Failure.INTERNAL_SERVER_ERROR, Note.of("the integration response leads to status "
                    + response.statusCode() + ", which the method does not declare", response.origin()))
                    .misconfigured("Output mapping refers to an invalid method response: " + response.statusCode());
        }
        return new Outcome.Continue(exchange.withSelected(response), Note.of(() -> subject(lambda, text) + " "
                + response.selectionPattern().map(pattern -> "matches `" + pattern + "`").orElse("takes the default response")
                + ": status " + response.statusCode(), response.origin()));
    }

    private static String subject(boolean lambda, String text) {
        return !lambda ? "status " + text : text.isEmpty() ? "the function reports no error" : "errorMessage `" + text + "`";
    }

    private List<IntegrationResponse> matching(List<IntegrationResponse> responses, String text) {
        return responses.stream()
                .filter(response -> response.selectionPattern().flatMap(patterns::of)
                        .filter(pattern -> matches(pattern, text)).isPresent()).toList();
    }

    /** A pattern that is no regular expression matches nothing; {@code validate} reports it. */
    private static Optional<Pattern> compiled(String pattern) {
        try {
            return Optional.of(Pattern.compile(pattern));
        } catch (PatternSyntaxException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static boolean matches(Pattern pattern, String text) {
        try {
            return pattern.matcher(text).matches();
        } catch (StackOverflowError e) {
            return false;
        }
    }

    /** What a function says of its failure; empty if it says nothing. */
    static String errorMessage(EndpointResponse answer) {
        return JsonReader.parse(answer.body().text()).flatMap(Node::asMap).flatMap(error -> error.get("errorMessage"))
                .flatMap(Node::asText).orElse("");
    }
}
