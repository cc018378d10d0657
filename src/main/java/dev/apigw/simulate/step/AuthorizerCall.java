package dev.apigw.simulate.step;

import dev.apigw.model.Authorizer;
import dev.apigw.model.Stated;
import dev.apigw.simulate.Body;
import dev.apigw.simulate.EndpointResponse;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.IntegrationRequest;
import dev.apigw.simulate.MediaType;
import dev.apigw.simulate.NoBackendException;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.QueryParameters;
import dev.apigw.simulate.TraceId;
import dev.apigw.simulate.access.AuthorizerOutput;
import dev.apigw.simulate.backend.Backend;
import dev.apigw.simulate.backend.BackendAnswer;
import dev.apigw.source.JsonReader;
import dev.apigw.source.Node;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One call of the function behind a Lambda authorizer.
 *
 * <p>Source: facts of authorization, section 4, "Outcomes". {@code Unauthorized} gives 401: documented. Malformed output gives
 * {@code AuthorizerConfigurationException} and no message: reported – serverless/examples issue 305. That other errors and
 * timeouts are an {@code AUTHORIZER_FAILURE}, with the same body, is unsure; so is the timeout itself.
 */
final class AuthorizerCall {
    /** As long as a method may take. */
    private static final Duration TIMEOUT = Duration.ofSeconds(29);

    private final Authorizer authorizer;
    private final Backend backend;
    private final Exchange exchange;

    AuthorizerCall(Authorizer authorizer, Backend backend, Exchange exchange) {
        this.authorizer = authorizer;
        this.backend = backend;
        this.exchange = exchange;
    }

    /**
     * What became of it.
     *
     * @param output    absent if the request is rejected
     * @param by        what answered
     * @param rejection absent if there is an output
     */
    record Result(Optional<AuthorizerOutput> output, String by, Duration latency, Optional<Outcome.Reject> rejection) {
        private static Result rejected(Outcome.Reject reject) {
            return new Result(Optional.empty(), "", Duration.ZERO, Optional.of(reject));
        }
    }

    Result run(Body event) {
        Optional<String> uri = authorizer.authorizerUri()
                .map(stated -> IntegrationUri.render(stated, exchange.gateway().stage().variables(), Map.of()));
        Optional<String> function = uri.flatMap(IntegrationUri::function).filter(IntegrationUri::isFunction);
        if (function.isEmpty()) {
            return Result.rejected(misconfigured("its URI names no function", authorizer.authorizerUri()));
        }
        IntegrationRequest request = new IntegrationRequest(IntegrationRequest.Kind.LAMBDA, "POST", uri.get(),
                QueryParameters.none(), headers(), event, function, false, TIMEOUT, authorizer.origin());
        BackendAnswer answer = backend.invoke(request);
        if (answer instanceof BackendAnswer.Failed failed) {
            return Result.rejected(failed.failure() == Failure.INTEGRATION_TIMEOUT ? failure("it timed out: " + failed.why())
                    : misconfigured("it cannot be called: " + failed.why(), authorizer.authorizerUri()));
        }
        if (!(answer instanceof BackendAnswer.Answered answered)) {
            throw new NoBackendException(request);
        }
        return answered.response().functionError() ? Result.rejected(ofError(answered.response())) : read(answered);
    }

    private Headers headers() {
        return Headers.none().plus("Accept", MediaType.JSON).plus("Content-Type", MediaType.JSON)
                .plus("User-Agent", "AmazonAPIGateway_" + exchange.gateway().environment().apiId())
                .plus(TraceId.HEADER, TraceId.of(exchange))
                .plus("X-Amzn-Apigateway-Api-Id", exchange.gateway().environment().apiId());
    }

    private Result read(BackendAnswer.Answered answered) {
        AuthorizerOutput.Reading reading = AuthorizerOutput.read(answered.response().body().text(), authorizer.origin());
        return reading.output().isEmpty() ? Result.rejected(misconfigured(reading.fault(), Optional.empty()))
                : new Result(reading.output(), answered.by(), answered.response().latency(), Optional.empty());
    }

    /** The function failed on purpose, or not. */
    private Outcome.Reject ofError(EndpointResponse response) {
        boolean unauthorized = JsonReader.parse(response.body().text()).flatMap(Node::asMap)
                .flatMap(error -> error.get("errorMessage")).flatMap(Node::asString).filter("Unauthorized"::equals).isPresent();
        return unauthorized ? Outcome.Reject.of(Failure.UNAUTHORIZED, note("the function said `Unauthorized`"))
                : failure("the function failed with something else than `Unauthorized`");
    }

    private Outcome.Reject failure(String why) {
        return Outcome.Reject.of(Failure.AUTHORIZER_FAILURE, note(why));
    }

    /** Source: reported – public execution logs of REST and WebSocket APIs. */
    private Outcome.Reject misconfigured(String why, Optional<Stated> place) {
        return Outcome.Reject.of(Failure.AUTHORIZER_CONFIGURATION_ERROR, place.map(stated ->
                Note.of(note(why).text(), stated.origin())).orElseGet(() -> note(why))).misconfigured("Authorizer error");
    }

    private Note note(String why) {
        return Note.of("authorizer `" + authorizer.name() + "`: " + why, authorizer.origin());
    }
}
