package dev.apigw.simulate.step;

import dev.apigw.mapping.Destination;
import dev.apigw.mapping.ParameterLocation;
import dev.apigw.model.RequestValidator;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.ExchangeValues;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Stage;
import dev.apigw.simulate.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses a request that lacks a required parameter, if the method's validator checks parameters.
 *
 * <p>Source: observed – conformance/invoke/request-validation (headers, then path, then query). A blank value counts as
 * missing: documented – developer guide, "Request validation for REST APIs".
 */
final class RequestParametersStep implements Step {
    private static final List<ParameterLocation> ORDER =
            List.of(ParameterLocation.HEADER, ParameterLocation.PATH, ParameterLocation.QUERYSTRING);

    private final ReadOnce<Optional<Destination>> parameters = new ReadOnce<>(Destination::parse);

    @Override public String name() {
        return "request-parameters";
    }

    @Override public Stage stage() {
        return Stage.METHOD_REQUEST;
    }

    /** The validator of the method that was found, if it has one. */
    static Optional<RequestValidator> validator(Exchange exchange) {
        return exchange.methodRequest().method().requestValidator().flatMap(exchange.gateway().api()::requestValidator);
    }

    @Override public Outcome apply(Exchange exchange) {
        Optional<RequestValidator> validator = validator(exchange).filter(RequestValidator::validateRequestParameters);
        if (validator.isEmpty()) {
            return new Outcome.Continue(exchange, Note.of("not checked: no validator for parameters"));
        }
        List<String> missing = missing(exchange);
        return missing.isEmpty()
                ? new Outcome.Continue(exchange, Note.of("every required parameter is there", validator.get().origin()))
                : new Outcome.Reject(Failure.BAD_REQUEST_PARAMETERS,
                        "Missing required request parameters: [" + String.join(", ", missing) + "]",
                        Note.of("missing: " + String.join(", ", missing), validator.get().origin()));
    }

    private List<String> missing(Exchange exchange) {
        ExchangeValues values = new ExchangeValues(exchange);
        List<String> missing = new ArrayList<>();
        for (ParameterLocation location : ORDER) {
            for (Map.Entry<String, Boolean> entry : exchange.methodRequest().method().requestParameters().entrySet()) {
                Optional<Destination> parameter = parameters.of(entry.getKey());
                if (entry.getValue() && parameter.isPresent() && parameter.get().location() == location
                        && isBlank(values.methodRequest(location, parameter.get().name()))) {
                    missing.add(parameter.get().name());
                }
            }
        }
        return missing;
    }

    private static boolean isBlank(List<String> sent) {
        for (String value : sent) {
            if (!value.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
