package dev.apigw.simulate;

import dev.apigw.diagnostic.Origin;
import dev.apigw.model.GatewayResponse;
import dev.apigw.model.IntegrationType;
import dev.apigw.simulate.state.RequestContext;
import dev.apigw.simulate.step.IdentitySources;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Runs requests through the steps of the pipeline. The same request gives the same result every time. */
public final class Simulator {
    /** As HTTP writes dates: two digits for the day, which {@code RFC_1123_DATE_TIME} does not give. */
    private static final TimeText DATE = new TimeText("EEE, dd MMM yyyy HH:mm:ss 'GMT'");

    private final Gateway gateway;
    private final List<Step> steps;
    private final Runnable flush;

    /** A simulator of one API; the steps are those of {@link dev.apigw.simulate.step.Pipeline}. */
    public Simulator(Gateway gateway, List<Step> steps, Runnable flush) {
        this.gateway = Objects.requireNonNull(gateway, "gateway");
        this.steps = List.copyOf(steps);
        this.flush = Objects.requireNonNull(flush, "flush");
    }

    /** A simulator whose steps have no cache. */
    public Simulator(Gateway gateway, List<Step> steps) {
        this(gateway, steps, () -> { });
    }

    /** Empties the cache of the stage, as FlushStageCache of the API reference does. */
    public void flushStageCache() {
        flush.run();
    }

    /** What a request brings along for the authorizers of the API; nobody is to see it. */
    public Set<String> identity(ClientRequest request) {
        return IdentitySources.secrets(gateway.api(), request);
    }

    /** What becomes of a request. */
    public SimulationResult simulate(ClientRequest request) {
        return simulate(request,
                RequestContext.of(gateway.environment()).asked(request.headers().first(RequestContext.HEADER)));
    }

    /** What becomes of a request that has ids and a time of its own. */
    public SimulationResult simulate(ClientRequest request, RequestContext context) {
        Exchange exchange = Exchange.of(gateway, request, context);
        Trace trace = Trace.empty();
        for (Step step : steps) {
            if (!step.applies(exchange)) {
                continue;
            }
            Outcome outcome;
            try {
                outcome = step.apply(exchange);
            } catch (NotSupportedException e) {
                return new SimulationResult.Refused(e.reasons(), trace);
            } catch (NoBackendException e) {
                return new SimulationResult.NoBackend(e.request(), trace);
            }
            if (outcome instanceof Outcome.Reject reject) {
                return ended(reject, reject.reached().orElse(exchange), trace.plus(step, List.of(reject.told())));
            }
            Outcome.Continue next = (Outcome.Continue) outcome;
            exchange = next.exchange();
            trace = trace.plus(step, next.notes());
        }
        ClientResponse response = finished(warned(exchange), exchange, carriesTraceId(exchange));
        return new SimulationResult.Answered(response, sent(exchange), Optional.empty(), exchange, trace);
    }

    /** Source: reported – facts of caching, section 4 (the text of the warning). */
    private static MethodResponse warned(Exchange exchange) {
        MethodResponse answer = exchange.methodResponse();
        return exchange.hasCacheWarning() ? new MethodResponse(answer.statusCode(), answer.headers().plus("Warning",
                "199 Cache-control headers were ignored because the caller was unauthorized."), answer.body()) : answer;
    }

    private SimulationResult ended(Outcome.Reject reject, Exchange exchange, Trace trace) {
        try {
            return rejected(reject, exchange, trace);
        } catch (NotSupportedException e) {
            return new SimulationResult.Refused(e.reasons(), trace);
        }
    }

    private SimulationResult rejected(Outcome.Reject reject, Exchange exchange, Trace trace) {
        MethodResponse answer = GatewayResponses.answer(reject, exchange);
        Optional<GatewayResponse> custom = GatewayResponses.definition(reject.failure(), exchange.gateway());
        Optional<Origin> origin = custom.map(GatewayResponse::origin);
        String by = custom.map(response -> "as `" + response.responseType() + "` of the API says").orElse("by default");
        String name = reject.failure().responseType().orElse("no type of its own, class " + reject.failure().defaultType());
        Trace whole = trace.plus(Phase.METHOD_RESPONSE, "gateway-response",
                new Note(name + ": status " + answer.statusCode() + " " + by, origin));
        return new SimulationResult.Answered(failed(reject.failure(), answer, exchange), sent(exchange),
                Optional.of(reject), exchange, whole);
    }

    private static ClientResponse failed(Failure failure, MethodResponse answer, Exchange exchange) {
        ClientResponse response = finished(answer, exchange, false);
        Headers headers = failure.isBeforeTheApi() ? response.headers().without("x-amzn-RequestId", "x-amz-apigw-id")
                : response.headers();
        return new ClientResponse(response.statusCode(), EdgeHeaders.isEdge(exchange.gateway())
                ? headers.plusAll(EdgeHeaders.failure(exchange)) : headers, response.body());
    }

    private static Optional<IntegrationRequest> sent(Exchange exchange) {
        return exchange.isSent() && !exchange.isCached() && exchange.integration().type() != IntegrationType.MOCK
                ? Optional.of(exchange.integrationRequest()) : Optional.empty();
    }

    /** Source: observed – facts of invocation, row 33: not of mocks and errors, of a plain HTTP proxy only by the backend. */
    private static boolean carriesTraceId(Exchange exchange) {
        return switch (exchange.integration().type()) {
            case HTTP, AWS, AWS_PROXY -> true;
            case HTTP_PROXY, MOCK -> false;
        };
    }

    private static ClientResponse finished(MethodResponse answer, Exchange exchange, boolean traceId) {
        // A client that asks with HEAD reads no body, whatever the integration gave.
        Body body = exchange.request().method().equals("HEAD") ? Body.empty() : answer.body();
        List<Headers.Field> fields = new ArrayList<>();
        fields.add(new Headers.Field("Date", DATE.of(exchange.context().requestTime())));
        fields.add(new Headers.Field("Content-Type", answer.headers().first("Content-Type").orElse(MediaType.JSON)));
        fields.add(new Headers.Field("Content-Length", Integer.toString(body.size())));
        fields.add(new Headers.Field("x-amzn-RequestId", exchange.context().requestId()));
        fields.add(new Headers.Field("x-amz-apigw-id", exchange.context().extendedRequestId()));
        if (traceId) {
            fields.add(new Headers.Field(TraceId.HEADER,
                    answer.headers().first(TraceId.HEADER).orElseGet(() -> TraceId.of(exchange))));
        }
        Headers own = Headers.of(fields);
        return new ClientResponse(answer.statusCode(),
                own.plusAll(answer.headers().where(field -> !own.has(field.name()))).sendable(), body);
    }
}
