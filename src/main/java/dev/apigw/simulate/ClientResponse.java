package dev.apigw.simulate;

import java.util.Objects;

/** What the client gets: the end of every simulation that ends in an answer. */
public record ClientResponse(int statusCode, Headers headers, Body body) {
    public ClientResponse {
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(body, "body");
    }
}
