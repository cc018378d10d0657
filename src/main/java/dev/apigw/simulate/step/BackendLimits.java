package dev.apigw.simulate.step;

import dev.apigw.fact.Quotas;
import dev.apigw.model.IntegrationType;
import dev.apigw.simulate.Body;
import dev.apigw.simulate.EndpointResponse;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.IntegrationRequest;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.source.JsonValues;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What becomes of an answer that comes too late, is too long, or is a refusal of Lambda itself. */
final class BackendLimits {
    private BackendLimits() {}

    /**
     * The answer as Lambda gives it: what a function returns over its limit becomes a function error.
     *
     * <p>Source: reported – message of Lambda's runtime; common knowledge, not recorded behind an API.
     */
    static EndpointResponse told(IntegrationRequest request, EndpointResponse response) {
        if (request.kind() != IntegrationRequest.Kind.LAMBDA || request.uri().endsWith("/response-streaming-invocations")
                || response.body().size() <= Quotas.FUNCTION_RESPONSE_BYTES) {
            return response;
        }
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("errorType", "Function.ResponseSizeTooLarge");
        error.put("errorMessage", "Response payload size exceeded maximum allowed payload size ("
                + Quotas.FUNCTION_RESPONSE_BYTES + " bytes).");
        return new EndpointResponse(200, Headers.none(), Body.of(JsonValues.write(error)), true, response.latency());
    }

    /** The timeout that comes before anything of the backend does, after so long. */
    static Optional<Outcome.Reject> late(Exchange exchange, IntegrationRequest request, Duration latency) {
        return latency.compareTo(request.timeout()) <= 0 ? Optional.empty()
                : Optional.of(Outcome.Reject.of(Failure.INTEGRATION_TIMEOUT, Note.of("no answer within "
                        + request.timeout().toMillis() + " ms, it would come after " + latency.toMillis() + " ms", request.origin()))
                        .reaching(exchange.withIntegrationLatency(request.timeout())));
    }

    /** Why the gateway answers in place of the backend, if it does. */
    static Optional<Outcome.Reject> broken(Exchange exchange, IntegrationRequest request, EndpointResponse response) {
        Optional<Outcome.Reject> late = late(exchange, request, response.latency());
        if (late.isPresent()) {
            return late;
        }
        if (response.body().size() > Quotas.PAYLOAD_BYTES && !ResponseStream.isStream(exchange.integration())) {
            // The limit is documented, that breaking it is a 500 is inferred.
            return rejected(exchange, response, Failure.INTERNAL_SERVER_ERROR, "the answer has " + response.body().size()
                    + " bytes, " + Quotas.PAYLOAD_BYTES + " are allowed");
        }
        return request.kind() == IntegrationRequest.Kind.LAMBDA ? refused(exchange, response) : Optional.empty();
    }

    /**
     * Why an invocation failed before any function ran. For a custom integration, errors other than 403 and 413 pass as the
     * answer of the function.
     *
     * <p>Source: reported – facts of integrations, sections 4 and 5 (403: a 500; other errors of the service behind a proxy: a
     * 502); koki-develop/lgtm-generator issue 10 (413).
     */
    private static Optional<Outcome.Reject> refused(Exchange exchange, EndpointResponse response) {
        String answer = "Lambda itself answers " + response.statusCode();
        if (response.statusCode() == 403) {
            return rejected(exchange, response, Failure.INTERNAL_SERVER_ERROR, answer)
                    .map(reject -> reject.misconfigured("Invalid permissions on Lambda function"));
        }
        if (response.statusCode() == 413) {
            return rejected(exchange, response, Failure.REQUEST_TOO_LARGE, answer);
        }
        return response.statusCode() >= 400 && exchange.integration().type() == IntegrationType.AWS_PROXY
                ? rejected(exchange, response, Failure.MALFORMED_PROXY_RESPONSE, answer) : Optional.empty();
    }

    private static Optional<Outcome.Reject> rejected(Exchange exchange, EndpointResponse response, Failure failure, String why) {
        return Optional.of(Outcome.Reject.of(failure, Note.of(why, exchange.integration().origin()))
                .reaching(exchange.with(response)));
    }
}
