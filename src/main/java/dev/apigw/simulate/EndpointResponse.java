package dev.apigw.simulate;

import java.util.Objects;

/**
 * What the backend answers.
 *
 * @param functionError whether a function failed; its body then is the error object
 */
public record EndpointResponse(int statusCode, Headers headers, Body body, boolean functionError) {
    public EndpointResponse {
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(body, "body");
    }

    /** An answer without headers and body, as a mock gives it. */
    public static EndpointResponse ofStatus(int statusCode) {
        return new EndpointResponse(statusCode, Headers.none(), Body.empty(), false);
    }
}
