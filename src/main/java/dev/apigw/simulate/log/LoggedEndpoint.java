package dev.apigw.simulate.log;

import dev.apigw.simulate.EndpointRequestId;
import dev.apigw.simulate.EndpointResponse;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.IntegrationRequest;
import dev.apigw.simulate.TraceId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The call of a backend as an execution log shows it. Functions and services are called over HTTPS with a signature, of which
 * the simulation knows the place only: it stands there as {@code ****}, and so does the session token, which AWS prints.
 *
 * <p>Source: observed – facts of logging, "Test-invoke log" (a function: URL, first seven headers and their order); reported –
 * public execution logs (headers of the answer of Lambda, order of an HTTP endpoint's); inferred – the rest.
 */
record LoggedEndpoint(Exchange exchange) {
    private static final String API_ID = "x-amzn-apigateway-api-id";
    private static final String TAG = "x-amzn-lambda-integration-tag";
    private static final DateTimeFormatter SIGNED_AT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** The address that is called. */
    String url() {
        return request().url();
    }

    /** The headers that are sent. */
    Headers requestHeaders() {
        Headers own = request().headers();
        Headers all = Headers.none();
        if (request().kind() == IntegrationRequest.Kind.LAMBDA) {
            all = all.plus(TAG, exchange.context().requestId());
        }
        boolean signed = request().kind() != IntegrationRequest.Kind.HTTP;
        if (signed) {
            all = all.plus("Authorization", "****").plus("X-Amz-Date", SIGNED_AT.format(exchange.context().requestTime()));
        }
        for (String name : List.of(API_ID, "Accept", "User-Agent")) {
            for (String value : own.all(name)) {
                all = all.plus(name, value);
            }
        }
        if (signed) {
            all = all.plus("X-Amz-Security-Token", "****");
        }
        return all.plusAll(own.without(TAG, API_ID, "Accept", "User-Agent"));
    }

    /** The headers that came back; those of a function are the answer of Lambda itself. */
    Headers responseHeaders() {
        EndpointResponse answer = exchange.endpointResponse();
        if (request().kind() != IntegrationRequest.Kind.LAMBDA) {
            return answer.headers();
        }
        Headers headers = Headers.none()
                .plus("Date", DATE.format(exchange.context().requestTime()))
                .plus("Content-Type", "application/json")
                .plus("Content-Length", Integer.toString(answer.body().size()))
                .plus("Connection", "keep-alive")
                .plus("x-amzn-RequestId", EndpointRequestId.of(exchange).orElse(""));
        if (answer.functionError()) {
            headers = headers.plus("X-Amz-Function-Error", "Unhandled");
        }
        return headers.plus("x-amzn-Remapped-Content-Length", "0")
                .plus("X-Amz-Executed-Version", request().functionVersion().orElse("$LATEST"))
                .plus(TraceId.HEADER, TraceId.of(exchange).split(";", 2)[0].replaceFirst("Root=", "root=") + ";sampled=0");
    }

    private IntegrationRequest request() {
        return exchange.integrationRequest();
    }
}
