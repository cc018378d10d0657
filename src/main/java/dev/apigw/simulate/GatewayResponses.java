package dev.apigw.simulate;

import dev.apigw.mapping.Destination;
import dev.apigw.mapping.ParameterLocation;
import dev.apigw.model.GatewayResponse;
import dev.apigw.model.Stated;
import dev.apigw.source.JsonValues;
import java.util.Map;
import java.util.Optional;

/**
 * Builds the answers that the gateway itself gives.
 *
 * <p>Source: observed – facts of gateway responses, section 3 (a type that the API defines counts alone, one that it does
 * not define takes the default of its class).
 */
final class GatewayResponses {
    /** As an edge-optimised API sent it. Source: reported – koki-develop/lgtm-generator issue 10. */
    private static final String PLAIN = "text; charset=utf-8";

    private GatewayResponses() {}

    /** The gateway response of the API that shapes a failure, if one does. */
    static Optional<GatewayResponse> definition(Failure failure, Gateway gateway) {
        return !failure.isCustomizable() ? Optional.empty()
                : failure.responseType().flatMap(gateway.api()::gatewayResponse)
                        .or(() -> gateway.api().gatewayResponse(failure.defaultType()));
    }

    /** The answer for a failure, with the headers that every answer has still missing. */
    static MethodResponse answer(Outcome.Reject reject, Exchange exchange) {
        Failure failure = reject.failure();
        Optional<GatewayResponse> custom = definition(failure, exchange.gateway());
        int status = custom.flatMap(GatewayResponse::statusCode).flatMap(GatewayResponses::status).orElse(failure.statusCode());
        Optional<Map.Entry<String, Stated>> template = custom.flatMap(GatewayResponses::template);
        ErrorVariables error = new ErrorVariables(reject, exchange);
        String body = template.map(entry -> error.substitute(entry.getValue())).orElseGet(() -> usual(failure, reject.message()));
        Headers headers = Headers.none().with("Content-Type",
                template.map(Map.Entry::getKey).orElse(failure == Failure.PAYLOAD_TOO_LARGE ? PLAIN : MediaType.JSON));
        if (!failure.isBeforeTheApi()) {
            headers = headers.with("x-amzn-ErrorType", failure.errorType());
        }
        if (custom.isPresent()) {
            headers = mapped(custom.get(), headers, error);
        }
        return new MethodResponse(status, headers, Body.of(body));
    }

    private static Optional<Integer> status(String text) {
        return text.matches("[1-5]\\d\\d") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** Which of several templates counts is not documented; JSON is favoured as for integration responses (inferred). */
    private static Optional<Map.Entry<String, Stated>> template(GatewayResponse response) {
        return response.responseTemplates().entrySet().stream().filter(e -> e.getKey().equals(MediaType.JSON)).findFirst()
                .or(() -> response.responseTemplates().entrySet().stream().findFirst());
    }

    /** The body without a template; the spelling of the server errors is that of captured answers, blank included. */
    private static String usual(Failure failure, String message) {
        if (failure == Failure.PAYLOAD_TOO_LARGE) {
            return message;
        }
        String key = failure == Failure.ACCESS_DENIED ? "Message" : "message";
        boolean blank = failure.statusCode() >= 500 && !failure.hasNoMessage() || failure == Failure.INVALID_JSON
                || failure == Failure.REQUEST_TOO_LARGE;
        String colon = blank ? ": " : ":";
        return "{\"" + key + "\"" + colon + quoted(failure, message) + "}";
    }

    static String quoted(Failure failure, String message) {
        return failure.hasNoMessage() ? "null" : JsonValues.write(message);
    }

    private static Headers mapped(GatewayResponse response, Headers headers, ErrorVariables error) {
        Headers all = headers;
        for (Map.Entry<String, Stated> entry : response.responseParameters().entrySet()) {
            Optional<Destination> to = Destination.parse(entry.getKey())
                    .filter(d -> d.side() == Destination.Side.GATEWAY_RESPONSE && d.location() == ParameterLocation.HEADER);
            // A position or expression that means nothing has no effect on a response.
            Optional<String> value = to.isEmpty() ? Optional.empty() : error.value(entry.getValue());
            if (value.isPresent()) {
                all = all.with(to.get().name(), value.get());
            }
        }
        return all;
    }
}
