package dev.apigw.simulate;

import dev.apigw.model.Integration;
import dev.apigw.model.IntegrationResponse;
import dev.apigw.simulate.access.Caller;
import dev.apigw.simulate.state.RequestContext;
import dev.apigw.vtl.Overrides;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * One request on its way. Each stage is there once its step has run; asking earlier is a mistake in the order of the steps.
 */
public final class Exchange {
    private final Gateway gateway;
    private final ClientRequest request;
    private final RequestContext context;
    private final MethodRequest methodRequest;
    private final Caller caller;
    private final Optional<Template> requestTemplate;
    private final MappedRequest mapped;
    private final Body requestBody;
    private final IntegrationRequest integrationRequest;
    private final EndpointResponse endpointResponse;
    private final Duration integrationLatency;
    private final IntegrationResponse selected;
    private final Headers responseHeaders;
    private final MethodResponse methodResponse;
    private final Overrides overrides;
    private final boolean cached;
    private final boolean cacheWarning;

    private Exchange(Changes changes) {
        this.gateway = Objects.requireNonNull(changes.gateway, "gateway");
        this.request = Objects.requireNonNull(changes.request, "request");
        this.context = Objects.requireNonNull(changes.context, "context");
        this.methodRequest = changes.methodRequest;
        this.caller = changes.caller;
        this.requestTemplate = changes.requestTemplate;
        this.mapped = changes.mapped;
        this.requestBody = changes.requestBody;
        this.integrationRequest = changes.integrationRequest;
        this.endpointResponse = changes.endpointResponse;
        this.integrationLatency = changes.integrationLatency;
        this.selected = changes.selected;
        this.responseHeaders = changes.responseHeaders;
        this.methodResponse = changes.methodResponse;
        this.overrides = changes.overrides;
        this.cached = changes.cached;
        this.cacheWarning = changes.cacheWarning;
    }

    /** A request that has just arrived. */
    public static Exchange of(Gateway gateway, ClientRequest request, RequestContext context) {
        Changes changes = new Changes();
        changes.gateway = gateway;
        changes.request = request;
        changes.context = context;
        return new Exchange(changes);
    }

    public Gateway gateway() {
        return gateway;
    }

    public ClientRequest request() {
        return request;
    }

    public RequestContext context() {
        return context;
    }

    public MethodRequest methodRequest() {
        return there(methodRequest, "method request");
    }

    /** Whether a method was found; before that, a gateway response cannot refer to path parameters. */
    public boolean isRouted() {
        return methodRequest != null;
    }

    /** What is known about the one who calls; nobody until someone has shown who they are. */
    public Caller caller() {
        return caller;
    }

    /** The integration of the method that was found. */
    public Integration integration() {
        return methodRequest().method().methodIntegration().orElseThrow();
    }

    /** The template that makes the backend's body; empty if the client's body is passed. */
    public Optional<Template> requestTemplate() {
        return there(requestTemplate, "request template");
    }

    public MappedRequest mapped() {
        return there(mapped, "mapped parameters");
    }

    /** The body for the backend. */
    public Body requestBody() {
        return there(requestBody, "request body");
    }

    public IntegrationRequest integrationRequest() {
        return there(integrationRequest, "integration request");
    }

    /** Whether a request for the backend was made. */
    public boolean isSent() {
        return integrationRequest != null;
    }

    public EndpointResponse endpointResponse() {
        return there(endpointResponse, "endpoint response");
    }

    /** Whether the backend has answered. */
    public boolean isAnswered() {
        return endpointResponse != null;
    }

    /** Whether the cache of the stage has answered in the place of the backend. */
    public boolean isCached() {
        return cached;
    }

    /** Whether the client is told that it may not invalidate the cache. */
    public boolean hasCacheWarning() {
        return cacheWarning;
    }

    /** How long the backend was waited for, on the clock of the simulation; empty if it was not called. */
    public Optional<Duration> integrationLatency() {
        return Optional.ofNullable(integrationLatency);
    }

    /** Whether an integration response was chosen. */
    public boolean isSelected() {
        return selected != null;
    }

    /** The integration response that was chosen; there is none for a proxy. */
    public IntegrationResponse selected() {
        return there(selected, "integration response");
    }

    /** The headers that the response parameters make; there are none for a proxy. */
    public Headers responseHeaders() {
        return there(responseHeaders, "response headers");
    }

    public MethodResponse methodResponse() {
        return there(methodResponse, "method response");
    }

    /** What the templates of this exchange have written into {@code requestOverride} and {@code responseOverride} so far. */
    public Overrides overrides() {
        return overrides;
    }

    /** An exchange whose client request is another one: as the gateway goes on with it. */
    public Exchange with(ClientRequest received) {
        Changes changes = changes();
        changes.request = received;
        return new Exchange(changes);
    }

    /** The same request at another gateway: that of the canary. */
    public Exchange with(Gateway other) {
        Changes changes = changes();
        changes.gateway = Objects.requireNonNull(other, "other");
        return new Exchange(changes);
    }

    public Exchange with(MethodRequest routed) {
        Changes changes = changes();
        changes.methodRequest = routed;
        return new Exchange(changes);
    }

    public Exchange with(Caller known) {
        Changes changes = changes();
        changes.caller = known;
        return new Exchange(changes);
    }

    public Exchange withRequestTemplate(Optional<Template> chosen) {
        Changes changes = changes();
        changes.requestTemplate = chosen;
        return new Exchange(changes);
    }

    public Exchange with(MappedRequest parameters) {
        Changes changes = changes();
        changes.mapped = parameters;
        return new Exchange(changes);
    }

    public Exchange with(Overrides written) {
        Changes changes = changes();
        changes.overrides = written;
        return new Exchange(changes);
    }

    public Exchange withRequestBody(Body body) {
        Changes changes = changes();
        changes.requestBody = body;
        return new Exchange(changes);
    }

    public Exchange with(IntegrationRequest sent) {
        Changes changes = changes();
        changes.integrationRequest = sent;
        return new Exchange(changes);
    }

    public Exchange with(EndpointResponse answer) {
        Changes changes = changes();
        changes.endpointResponse = answer;
        changes.integrationLatency = answer.latency();
        return new Exchange(changes);
    }

    /** An exchange that the cache answers with what the backend once answered to a request. */
    public Exchange withCached(IntegrationRequest sentOnce, EndpointResponse answer) {
        Changes changes = changes();
        changes.integrationRequest = sentOnce;
        changes.endpointResponse = answer;
        changes.cached = true;
        return new Exchange(changes);
    }

    /** An exchange whose client is told that it may not invalidate the cache. */
    public Exchange withCacheWarning() {
        Changes changes = changes();
        changes.cacheWarning = true;
        return new Exchange(changes);
    }

    /** An exchange whose backend was waited for in vain. */
    public Exchange withIntegrationLatency(Duration latency) {
        Changes changes = changes();
        changes.integrationLatency = latency;
        return new Exchange(changes);
    }

    public Exchange withSelected(IntegrationResponse response) {
        Changes changes = changes();
        changes.selected = response;
        return new Exchange(changes);
    }

    public Exchange withResponseHeaders(Headers headers) {
        Changes changes = changes();
        changes.responseHeaders = headers;
        return new Exchange(changes);
    }

    public Exchange with(MethodResponse response) {
        Changes changes = changes();
        changes.methodResponse = response;
        return new Exchange(changes);
    }

    private static <T> T there(T stage, String name) {
        if (stage == null) {
            throw new IllegalStateException("there is no " + name + " yet");
        }
        return stage;
    }

    private Changes changes() {
        Changes changes = new Changes();
        changes.gateway = gateway;
        changes.request = request;
        changes.context = context;
        changes.methodRequest = methodRequest;
        changes.caller = caller;
        changes.requestTemplate = requestTemplate;
        changes.mapped = mapped;
        changes.requestBody = requestBody;
        changes.integrationRequest = integrationRequest;
        changes.endpointResponse = endpointResponse;
        changes.integrationLatency = integrationLatency;
        changes.selected = selected;
        changes.responseHeaders = responseHeaders;
        changes.methodResponse = methodResponse;
        changes.overrides = overrides;
        changes.cached = cached;
        changes.cacheWarning = cacheWarning;
        return changes;
    }

    /** The members of the next exchange; lives for one assignment, so that no constructor takes a dozen arguments. */
    private static final class Changes {
        private Gateway gateway;
        private ClientRequest request;
        private RequestContext context;
        private MethodRequest methodRequest;
        private Caller caller = Caller.anonymous();
        private Optional<Template> requestTemplate;
        private MappedRequest mapped;
        private Body requestBody;
        private IntegrationRequest integrationRequest;
        private EndpointResponse endpointResponse;
        private Duration integrationLatency;
        private IntegrationResponse selected;
        private Headers responseHeaders;
        private MethodResponse methodResponse;
        private Overrides overrides = Overrides.NONE;
        private boolean cached;
        private boolean cacheWarning;
    }
}
