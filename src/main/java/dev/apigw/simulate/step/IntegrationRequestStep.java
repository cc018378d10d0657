package dev.apigw.simulate.step;

import dev.apigw.model.Integration;
import dev.apigw.model.IntegrationType;
import dev.apigw.model.Stated;
import dev.apigw.simulate.Body;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.IntegrationRequest;
import dev.apigw.simulate.MappedRequest;
import dev.apigw.simulate.MediaType;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Phase;
import dev.apigw.simulate.QueryParameters;
import dev.apigw.simulate.ServiceUri;
import dev.apigw.simulate.Step;
import dev.apigw.simulate.TraceId;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Puts together what leaves for the backend: URI, query, headers and, for a Lambda proxy, the event.
 *
 * <p>Source: observed – conformance/invoke/http, header-mapping-*, sqs, s3, lambda-aws and lambda-proxy-event; facts of
 * integrations, section 3; facts of caching, section 9 (the tag of an invocation).
 */
final class IntegrationRequestStep implements Step {
    @Override public String name() {
        return "integration-request";
    }

    @Override public Phase phase() {
        return Phase.INTEGRATION_REQUEST;
    }

    @Override public boolean applies(Exchange exchange) {
        return !exchange.isCached();
    }

    @Override public Outcome apply(Exchange exchange) {
        Integration integration = exchange.integration();
        if (integration.type() == IntegrationType.MOCK) {
            return new Outcome.Continue(exchange.with(new IntegrationRequest(IntegrationRequest.Kind.MOCK, "", "",
                    QueryParameters.none(), exchange.mapped().headers(), exchange.requestBody(), Optional.empty(), false,
                    timeout(integration), integration.origin())));
        }
        if (integration.uri().isEmpty()) {
            return Outcome.Reject.of(Failure.API_CONFIGURATION_ERROR,
                    Note.of("the integration has no URI; an import refuses it", integration.origin()))
                    .misconfigured("Invalid endpoint address");
        }
        Stated stated = integration.uri().get();
        String uri = IntegrationUri.render(stated, exchange.gateway().stage().variables(), exchange.mapped().path());
        return integration.type().isHttp() ? http(exchange, uri, stated) : aws(exchange, uri, stated);
    }

    private static Outcome http(Exchange exchange, String uri, Stated stated) {
        if (!IntegrationUri.isEndpoint(uri)) {
            return Outcome.Reject.of(Failure.API_CONFIGURATION_ERROR, Note.of("`" + uri + "` is no endpoint",
                    stated.origin())).misconfigured("Invalid endpoint address");
        }
        Integration integration = exchange.integration();
        MappedRequest mapped = exchange.mapped();
        String method = method(exchange);
        // Reported: a GET leaves without a body.
        Body body = method.equals("GET") ? Body.empty() : exchange.requestBody();
        QueryParameters query = QueryParameters.decode(IntegrationUri.query(uri));
        Headers headers;
        if (integration.type() == IntegrationType.HTTP_PROXY) {
            query = query.plusAll(exchange.methodRequest().query());
            headers = proxyHeaders(exchange, IntegrationUri.host(uri));
        } else {
            headers = defaultHeaders(exchange, IntegrationUri.host(uri), body);
        }
        return sent(exchange, new IntegrationRequest(IntegrationRequest.Kind.HTTP, method, uri,
                query.plusAll(mapped.query()), laidOver(headers, mapped.headers()), body, Optional.empty(), Optional.empty(),
                integration.connectionType().filter("VPC_LINK"::equalsIgnoreCase).isPresent(),
                integration.insecureSkipVerification(), timeout(integration), integration.origin()), stated);
    }

    private static Outcome aws(Exchange exchange, String uri, Stated stated) {
        Integration integration = exchange.integration();
        Optional<String> function = IntegrationUri.function(uri);
        String method = method(exchange);
        if (function.isPresent() && !method.equals("POST")) {
            // Recorded for AWS_PROXY; a function is invoked by POST alone, so inferred for AWS.
            return Outcome.Reject.of(Failure.API_CONFIGURATION_ERROR,
                    Note.of("a function is invoked with POST, not with " + method, integration.origin()));
        }
        if (function.isPresent() && !IntegrationUri.isFunction(function.get())) {
            return Outcome.Reject.of(Failure.API_CONFIGURATION_ERROR,
                    Note.of("`" + function.get() + "` names no function", stated.origin()));
        }
        Body body = integration.type() == IntegrationType.AWS_PROXY ? LambdaProxyEvent.of(exchange) : exchange.requestBody();
        Optional<ServiceUri> service = ServiceUri.parse(uri);
        if (service.isEmpty()) {
            return Outcome.Reject.of(Failure.API_CONFIGURATION_ERROR, Note.of("`" + uri
                    + "` names no action or path of a service; an import refuses it", stated.origin()));
        }
        Headers own = defaultHeaders(exchange, service.get().host(), body);
        own = function.isPresent() ? own.plus("x-amzn-lambda-integration-tag", exchange.context().requestId())
                : withTarget(own, service.get());
        Headers headers = laidOver(own, exchange.mapped().headers());
        QueryParameters query = service.get().query().plusAll(exchange.mapped().query());
        return sent(exchange, new IntegrationRequest(
                function.isPresent() ? IntegrationRequest.Kind.LAMBDA : IntegrationRequest.Kind.AWS_SERVICE, method, uri,
                query, headers, body, function, false, timeout(integration), integration.origin()), stated);
    }

    private static Outcome sent(Exchange exchange, IntegrationRequest request, Stated stated) {
        return new Outcome.Continue(exchange.with(request), Note.of(() -> request.lambda().map(arn -> "invoke " + arn)
                .orElseGet(() -> request.method() + " " + request.url()), stated.origin()));
    }

    /** The verb towards the backend; {@code ANY}, or none at all, is that of the client. */
    private static String method(Exchange exchange) {
        return exchange.integration().httpMethod().filter(verb -> !verb.equals("ANY"))
                .orElse(exchange.methodRequest().httpMethod());
    }

    private static Headers defaultHeaders(Exchange exchange, String host, Body body) {
        Headers headers = Headers.none().plus("Host", host).plus("Accept", MediaType.JSON)
                .plus("User-Agent", "AmazonAPIGateway_" + exchange.gateway().environment().apiId())
                .plus(TraceId.HEADER, TraceId.of(exchange))
                .plus("X-Amzn-Apigateway-Api-Id", exchange.gateway().environment().apiId());
        // Not with an empty body, even if the client sent one.
        return body.isEmpty() ? headers : headers.plus("Content-Type",
                exchange.methodRequest().headers().first("Content-Type").orElse(MediaType.JSON));
    }

    private static Headers proxyHeaders(Exchange exchange, String host) {
        return HeaderRules.passedByProxy(exchange.methodRequest().clientHeaders()).with("Host", host)
                .with(TraceId.HEADER, TraceId.of(exchange))
                .with("X-Amzn-Apigateway-Api-Id", exchange.gateway().environment().apiId());
    }

    private static Headers withTarget(Headers headers, ServiceUri service) {
        return service.target().map(target -> headers.plus("X-Amz-Target", target)).orElse(headers);
    }

    private static Headers laidOver(Headers headers, Headers mapped) {
        Headers all = headers;
        Set<String> replaced = new HashSet<>();
        for (Headers.Field field : mapped.fields()) {
            // The second spelling of a name comes from an override and stands beside the first one.
            all = replaced.add(field.name().toLowerCase(Locale.ROOT)) ? all.with(field.name(), field.value())
                    : all.plus(field.name(), field.value());
        }
        return all;
    }

    private static Duration timeout(Integration integration) {
        return Duration.ofMillis(Math.max(1, integration.effectiveTimeoutInMillis()));
    }
}
