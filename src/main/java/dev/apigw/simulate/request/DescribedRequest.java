package dev.apigw.simulate.request;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.QueryParameters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
                               Optional<Body> body, Map<String, String> pathParameters, Map<String, String> stageVariables,
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
        return new DescribedRequest(Optional.of(method), Optional.of(target), query, headers, Optional.of(body),
                Map.of(), Map.of(), Map.of());
    }

    /** A request of which nothing is known. */
    public static DescribedRequest empty() {
        return new DescribedRequest(Optional.empty(), Optional.empty(), QueryParameters.none(), Headers.none(),
                Optional.empty(), Map.of(), Map.of(), Map.of());
    }

    /** What {@code over} says, and where it says nothing, what this says; of a header or parameter all values at once. */
    public DescribedRequest overlaidBy(DescribedRequest over) {
        QueryParameters newQuery = QueryParameters.none();
        for (Map.Entry<String, List<String>> entry : query.asMap().entrySet()) {
            if (over.query.all(entry.getKey()).isEmpty()) {
                for (String value : entry.getValue()) {
                    newQuery = newQuery.plus(entry.getKey(), value);
                }
            }
        }
        return new DescribedRequest(over.method.or(() -> method), over.target.or(() -> target), newQuery.plusAll(over.query),
                headers.where(field -> !over.headers.has(field.name())).plusAll(over.headers), over.body.or(() -> body),
                both(pathParameters, over.pathParameters), both(stageVariables, over.stageVariables),
                Nested.merged(context, over.context));
    }

    /**
     * The request as a client sends it. Variables of the path that are given by name are put in, so that the path of the
     * definition can be used as it stands; a query parameter beside the target beats the same one in it.
     */
    public ClientRequest request() {
        String path = target.orElse("/");
        for (Map.Entry<String, String> entry : pathParameters.entrySet()) {
            path = path.replace("{" + entry.getKey() + "}", entry.getValue())
                    .replace("{" + entry.getKey() + "+}", entry.getValue());
        }
        ClientRequest sent = ClientRequest.of(method.orElse("GET"), path, QueryParameters.none(), headers, body.orElse(Body.empty()));
        QueryParameters kept = new DescribedRequest(method, target, sent.query(), headers, body, Map.of(), Map.of(), Map.of())
                .overlaidBy(new DescribedRequest(method, target, query, headers, body, Map.of(), Map.of(), Map.of())).query;
        return new ClientRequest(sent.method(), sent.path(), kept, sent.headers(), sent.body());
    }

    private static Map<String, String> both(Map<String, String> base, Map<String, String> over) {
        Map<String, String> both = new LinkedHashMap<>(base);
        both.putAll(over);
        return both;
    }
}
