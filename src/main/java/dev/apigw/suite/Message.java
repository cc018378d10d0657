package dev.apigw.suite;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.ClientResponse;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.IntegrationRequest;
import dev.apigw.simulate.QueryParameters;
import dev.apigw.source.JsonValues;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What assertions look at: the response to the client, or the request to the backend.
 *
 * @param status  of a response
 * @param request the other parts of a request
 */
record Message(Optional<Integer> status, Headers headers, Body body, Optional<IntegrationRequest> request) {
    static Message of(ClientResponse response) {
        return new Message(Optional.of(response.statusCode()), response.headers(), response.body(), Optional.empty());
    }

    static Message of(IntegrationRequest request) {
        return new Message(Optional.empty(), request.headers(), request.body(), Optional.of(request));
    }

    /** What an assertion is about, as text; empty if it is not there. */
    Optional<String> actual(Assertion assertion) {
        return switch (assertion.part()) {
            case STATUS -> status.map(code -> Integer.toString(code));
            case HEADER -> joined(headers.all(assertion.name().orElseThrow()));
            case BODY, EVENT -> Optional.of(body.text());
            case BODY_BASE64 -> Optional.of(body.encodeBase64().text());
            case METHOD -> request.map(IntegrationRequest::method);
            case URI -> request.map(IntegrationRequest::uri);
            case LAMBDA -> request.flatMap(IntegrationRequest::lambda);
            case QUERY -> joined(query().all(assertion.name().orElseThrow()));
            case QUERY_LIST -> Optional.of(query().all(assertion.name().orElseThrow()).stream().map(JsonValues::write)
                    .collect(Collectors.joining(",", "[", "]")));
        };
    }

    private QueryParameters query() {
        return request.map(IntegrationRequest::query).orElse(QueryParameters.none());
    }

    /** A name that is repeated gives one text. */
    private static Optional<String> joined(List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }
}
