package dev.apigw.simulate;

import java.util.Objects;

/** The answer of a method, before the gateway adds its own headers. */
public record MethodResponse(int statusCode, Headers headers, Body body) {
    public MethodResponse {
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(body, "body");
    }
}
