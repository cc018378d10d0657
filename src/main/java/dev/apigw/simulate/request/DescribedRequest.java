package dev.apigw.simulate.request;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.QueryParameters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a file says about a request.
 *
 * @param target         path behind the stage as sent, with a query string if the file has one there
 * @param query          parameters that stand beside the target, decoded
 * @param pathParameters by name; only an event states them
 * @param stageVariables by name; only an event states them
 * @param context        members of {@code $context}: maps, lists, texts, numbers, booleans; only an event states them
 */
public record DescribedRequest(Optional<String> method, Optional<String> target, QueryParameters query, Headers headers,
                               Body body, Map<String, String> pathParameters, Map<String, String> stageVariables,
                               Map<String, Object> context) {
    public DescribedRequest {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(body, "body");
        pathParameters = Collections.unmodifiableMap(new LinkedHashMap<>(pathParameters));
        stageVariables = Collections.unmodifiableMap(new LinkedHashMap<>(stageVariables));
        context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
    }

    /** A request of which nothing is known but these parts. */
    static DescribedRequest of(String method, String target, QueryParameters query, Headers headers, Body body) {
        return new DescribedRequest(Optional.of(method), Optional.of(target), query, headers, body, Map.of(), Map.of(), Map.of());
    }

    /** A request of which nothing is known. */
    public static DescribedRequest empty() {
        return new DescribedRequest(Optional.empty(), Optional.empty(), QueryParameters.none(), Headers.none(), Body.empty(),
                Map.of(), Map.of(), Map.of());
    }
}
