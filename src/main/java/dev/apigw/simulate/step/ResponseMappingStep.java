package dev.apigw.simulate.step;

import dev.apigw.mapping.Destination;
import dev.apigw.mapping.Evaluated;
import dev.apigw.mapping.Expression;
import dev.apigw.mapping.ExpressionEvaluator;
import dev.apigw.mapping.MappedHeaders;
import dev.apigw.mapping.ParameterLocation;
import dev.apigw.model.IntegrationResponse;
import dev.apigw.model.Stated;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.ExchangeValues;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Phase;
import dev.apigw.simulate.Secrets;
import dev.apigw.simulate.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Evaluates the {@code responseParameters} of the chosen integration response; nothing else of the backend's headers
 * reaches the client.
 *
 * <p>Source: observed – conformance/invoke/header-mapping-http and -lambda (names that are changed or vanish),
 * parameter-mapping (a body that begins like JSON and is none: 500).
 */
final class ResponseMappingStep implements Step {
    private final ReadOnce<Optional<Destination>> destinations = new ReadOnce<>(Destination::parse);
    private final ReadOnce<Optional<Expression>> expressions = new ReadOnce<>(Expression::parse);

    @Override public String name() {
        return "response-mapping";
    }

    @Override public Phase phase() {
        return Phase.INTEGRATION_RESPONSE;
    }

    @Override public Outcome apply(Exchange exchange) {
        if (exchange.integration().type().isProxy()) {
            return new Outcome.Continue(exchange);
        }
        IntegrationResponse selected = exchange.selected();
        Headers headers = Headers.none();
        List<Note> notes = new ArrayList<>();
        for (Map.Entry<String, Stated> entry : selected.responseParameters().entrySet()) {
            Stated source = entry.getValue();
            Optional<Destination> to = destinations.of(entry.getKey()).filter(destination ->
                    destination.side() == Destination.Side.METHOD_RESPONSE && destination.location() == ParameterLocation.HEADER);
            Optional<Expression> from = expressions.of(source.value());
            if (to.isEmpty() || from.isEmpty()) {
                notes.add(Note.of("left out, no mapping: " + entry.getKey() + " = " + source.value(), source.origin()));
                continue;
            }
            Evaluated evaluated = ExpressionEvaluator.evaluate(from.get(), new ExchangeValues(exchange));
            if (evaluated instanceof Evaluated.InvalidJson) {
                return Outcome.Reject.of(Failure.INTERNAL_SERVER_ERROR, Note.of("the body of the backend begins like JSON "
                        + "and is none, and `" + entry.getKey() + "` is mapped from it", source.origin()))
                        .misconfigured(TemplateRun.NO_RESPONSE);
            }
            headers = mapped(to.get().name(), evaluated, source, headers, notes);
        }
        return new Outcome.Continue(exchange.withResponseHeaders(headers), notes);
    }

    private static Headers mapped(String name, Evaluated evaluated, Stated source, Headers headers, List<Note> notes) {
        if (!(evaluated instanceof Evaluated.Values values)) {
            notes.add(Note.of(() -> "header " + name + " is left out: " + source.value() + " has no value", source.origin()));
            return headers;
        }
        if (MappedHeaders.vanishes(name)) {
            notes.add(Note.of("header " + name + " is dropped", source.origin()));
            return headers;
        }
        String sent = MappedHeaders.responseName(name);
        String value = String.join(",", values.values());
        notes.add(Note.of(() -> "header " + sent + " = " + Secrets.shown(name, value), source.origin()));
        return headers.with(sent, value);
    }
}
