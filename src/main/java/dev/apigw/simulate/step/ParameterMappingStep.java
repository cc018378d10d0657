package dev.apigw.simulate.step;

import dev.apigw.mapping.Destination;
import dev.apigw.mapping.Evaluated;
import dev.apigw.mapping.Expression;
import dev.apigw.mapping.ExpressionEvaluator;
import dev.apigw.mapping.MappedHeaders;
import dev.apigw.model.Integration;
import dev.apigw.model.IntegrationType;
import dev.apigw.model.Stated;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.ExchangeValues;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.MappedRequest;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Phase;
import dev.apigw.simulate.QueryParameters;
import dev.apigw.simulate.Secrets;
import dev.apigw.simulate.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Evaluates the {@code requestParameters} of an integration. A mapping from a value that is not there has no effect; some
 * header names fail at run time.
 *
 * <p>Source: observed – conformance/invoke/header-mapping-*, http and parameter-mapping.
 */
final class ParameterMappingStep implements Step {
    private static final MappedRequest NOTHING = new MappedRequest(Headers.none(), QueryParameters.none(), Map.of());

    private final ReadOnce<Optional<Destination>> destinations = new ReadOnce<>(Destination::parse);
    private final ReadOnce<Optional<Expression>> expressions = new ReadOnce<>(Expression::parse);

    @Override public String name() {
        return "parameter-mapping";
    }

    @Override public Phase phase() {
        return Phase.INTEGRATION_REQUEST;
    }

    @Override public boolean applies(Exchange exchange) {
        return !exchange.isCached();
    }

    @Override public Outcome apply(Exchange exchange) {
        Integration integration = exchange.integration();
        if (integration.requestParameters().isEmpty()) {
            return new Outcome.Continue(exchange.with(NOTHING));
        }
        Run run = new Run(exchange);
        for (Map.Entry<String, Stated> entry : integration.requestParameters().entrySet()) {
            Optional<Outcome.Reject> reject = run.map(entry.getKey(), destinations.of(entry.getKey()), entry.getValue(),
                    expressions.of(entry.getValue().value()));
            if (reject.isPresent()) {
                return reject.get();
            }
        }
        if (integration.type() == IntegrationType.AWS_PROXY) {
            // Source: observed – conformance/invoke/lambda-proxy-event: mappings are checked, and then do nothing.
            return new Outcome.Continue(exchange.with(NOTHING),
                    Note.of("mappings have no effect on AWS_PROXY", integration.origin()));
        }
        return new Outcome.Continue(exchange.with(new MappedRequest(run.headers, run.query, run.path)), run.notes);
    }

    /** The mappings of one exchange, as far as they are evaluated. */
    private static final class Run {
        private final Exchange exchange;
        private final IntegrationType type;
        private final List<Note> notes = new ArrayList<>();
        private final Map<String, String> path = new LinkedHashMap<>();
        private Headers headers = Headers.none();
        private QueryParameters query = QueryParameters.none();

        Run(Exchange exchange) {
            this.exchange = exchange;
            this.type = exchange.integration().type();
        }

        Optional<Outcome.Reject> map(String key, Optional<Destination> to, Stated value, Optional<Expression> from) {
            if (to.isEmpty() || to.get().side() != Destination.Side.INTEGRATION_REQUEST || from.isEmpty()) {
                notes.add(Note.of("left out, no mapping: " + key + " = " + value.value(), value.origin()));
                return Optional.empty();
            }
            Evaluated evaluated = ExpressionEvaluator.evaluate(from.get(), new ExchangeValues(exchange));
            if (evaluated instanceof Evaluated.InvalidJson) {
                return Optional.of(Outcome.Reject.of(Failure.INVALID_JSON,
                        Note.of("the body begins like JSON and is none, and `" + key + "` is mapped from it", value.origin())));
            }
            if (evaluated instanceof Evaluated.Values values) {
                return put(to.get(), values.values(), value);
            }
            notes.add(Note.of(() -> key + " is left out: " + value.value() + " has no value", value.origin()));
            return Optional.empty();
        }

        private Optional<Outcome.Reject> put(Destination to, List<String> values, Stated source) {
            switch (to.location()) {
                case HEADER -> {
                    if (type != IntegrationType.MOCK && MappedHeaders.isForbidden(to.name(), type)) {
                        return Optional.of(Outcome.Reject.of(Failure.INTERNAL_SERVER_ERROR, Note.of("the header "
                                + to.name() + " may not be mapped for " + type, source.origin()))
                                .misconfigured(to.name() + " header already present"));
                    }
                    if (MappedHeaders.isDropped(to.name())) {
                        notes.add(Note.of("the header " + to.name() + " is dropped", source.origin()));
                        return Optional.empty();
                    }
                    headers = headers.with(to.name(), String.join(",", values));
                }
                case QUERYSTRING -> {
                    for (String value : values) {
                        query = query.plus(to.name(), value);
                    }
                }
                default -> path.put(to.name(), values.get(values.size() - 1));
            }
            notes.add(Note.of(() -> to.location().spelling() + " " + to.name() + " = "
                    + Secrets.shown(to.name(), String.join(",", values)) + " from " + shownSource(source), source.origin()));
            return Optional.empty();
        }

        private static String shownSource(Stated source) {
            return source.value().startsWith("'") ? "a fixed text" : source.value();
        }
    }
}
