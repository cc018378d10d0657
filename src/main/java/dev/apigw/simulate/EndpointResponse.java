package dev.apigw.simulate;

import java.time.Duration;
import java.util.Objects;

/**
 * What the backend answers.
 *
 * @param functionError whether a function failed; its body then is the error object
 * @param latency       how long the gateway waited for it, on the clock of the simulation
 */
public record EndpointResponse(int statusCode, Headers headers, Body body, boolean functionError, Duration latency) {
    public EndpointResponse {
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(latency, "latency");
    }

    /** An answer that comes at once. */
    public EndpointResponse(int statusCode, Headers headers, Body body, boolean functionError) {
        this(statusCode, headers, body, functionError, Duration.ZERO);
    }

    /** An answer without headers and body, as a mock gives it. */
    public static EndpointResponse ofStatus(int statusCode) {
        return new EndpointResponse(statusCode, Headers.none(), Body.empty(), false);
    }
}
