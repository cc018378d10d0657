package dev.apigw.simulate;

import java.util.Map;
import java.util.Objects;

/**
 * What the parameter mappings of an integration put out.
 *
 * @param path by name, for the placeholders of the URI
 */
public record MappedRequest(Headers headers, QueryParameters query, Map<String, String> path) {
    public MappedRequest {
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(path, "path");
    }
}
