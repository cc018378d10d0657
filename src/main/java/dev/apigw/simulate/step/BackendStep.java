package dev.apigw.simulate.step;

import dev.apigw.fact.Quotas;
import dev.apigw.model.Integration;
import dev.apigw.model.IntegrationResponse;
import dev.apigw.model.IntegrationType;
import dev.apigw.simulate.Body;
import dev.apigw.simulate.EndpointResponse;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.IntegrationRequest;
import dev.apigw.simulate.NoBackendException;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Phase;
import dev.apigw.simulate.Step;
import dev.apigw.simulate.backend.Backend;
import dev.apigw.simulate.backend.BackendAnswer;
import dev.apigw.simulate.backend.MockIntegration;
import java.util.Optional;

/** Calls the backend. */
final class BackendStep implements Step {
    private final Backend backend;

    BackendStep(Backend backend) {
        this.backend = new MockIntegration().or(backend);
    }

    @Override public String name() {
        return "backend";
    }

    @Override public Phase phase() {
        return Phase.BACKEND;
    }

    @Override public boolean applies(Exchange exchange) {
        return !exchange.isCached();
    }

    @Override public Outcome apply(Exchange exchange) {
        IntegrationRequest request = exchange.integrationRequest();
        Optional<IntegrationResponse> bare = ofBareMock(exchange);
        if (bare.isPresent()) {
            return new Outcome.Continue(exchange.with(EndpointResponse.ofStatus(Integer.parseInt(bare.get().statusCode()))),
                    Note.of("a mock without request templates takes the default response", bare.get().origin()));
        }
        if (request.kind() == IntegrationRequest.Kind.LAMBDA && request.body().size() > Quotas.FUNCTION_REQUEST_BYTES) {
            return Outcome.Reject.of(Failure.REQUEST_TOO_LARGE, Note.of("the event has " + request.body().size()
                    + " bytes, Lambda takes " + Quotas.FUNCTION_REQUEST_BYTES, request.origin()));
        }
        BackendAnswer answer = backend.invoke(request);
        if (answer instanceof BackendAnswer.Failed failed) {
            return BackendLimits.late(exchange, request, failed.latency()).orElseGet(() ->
                    logged(Outcome.Reject.of(failed.failure(), Note.of(failed.why(), request.origin())), request.kind())
                            .reaching(exchange.withIntegrationLatency(failed.latency())));
        }
        if (!(answer instanceof BackendAnswer.Answered answered)) {
            throw new NoBackendException(request);
        }
        EndpointResponse response = isEvent(request)
                ? new EndpointResponse(202, Headers.none(), Body.empty(), false) : ofVersion(request, BackendLimits.told(request, answered.response()));
        Optional<Outcome.Reject> reject = BackendLimits.broken(exchange, request, response);
        if (reject.isPresent()) {
            return reject.get();
        }
        return new Outcome.Continue(exchange.with(response), Note.of(() -> answered.by() + " answers " + response.statusCode()
                + (response.functionError() ? " with a function error" : "") + ", " + response.body().size() + " bytes"));
    }

    /** Source: documented – Lambda API reference, "Invoke" (the header of the answer). */
    private static EndpointResponse ofVersion(IntegrationRequest request, EndpointResponse response) {
        return request.functionVersion().map(version -> new EndpointResponse(response.statusCode(),
                response.headers().withDefault("X-Amz-Executed-Version", version), response.body(), response.functionError(),
                response.latency())).orElse(response);
    }

    /** Source: reported – facts of logging, "Test-invoke log"; that an address nobody can call is logged so is inferred. */
    private static Outcome.Reject logged(Outcome.Reject reject, IntegrationRequest.Kind kind) {
        if (kind == IntegrationRequest.Kind.MOCK) {
            return reject.misconfigured("Unable to parse statusCode. It should be an integer that is defined in the request"
                    + " template.");
        }
        return reject.failure() == Failure.API_CONFIGURATION_ERROR ? reject.misconfigured("Invalid endpoint address") : reject;
    }

    /**
     * The default response of a mock that has no request template and no body to read a status from.
     *
     * <p>Source: documented – developer guide, "Set up mock integrations in API Gateway"; no recording.
     */
    private static Optional<IntegrationResponse> ofBareMock(Exchange exchange) {
        return Optional.of(exchange.integration())
                .filter(integration -> integration.type() == IntegrationType.MOCK && integration.requestTemplates().isEmpty()
                        && exchange.requestBody().isEmpty())
                .flatMap(Integration::defaultResponse).filter(response -> response.statusCode().matches("[1-5]\\d\\d"));
    }

    /** An asynchronous invocation answers at once and empty. Source: observed – conformance/invoke/lambda-aws. */
    private static boolean isEvent(IntegrationRequest request) {
        return request.kind() == IntegrationRequest.Kind.LAMBDA
                && request.headers().first("X-Amz-Invocation-Type").filter("Event"::equalsIgnoreCase).isPresent();
    }
}
