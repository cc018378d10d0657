package dev.apigw.diff.contract;

import dev.apigw.diagnostic.Origin;
import dev.apigw.source.MapNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One verb of one path.
 *
 * @param httpMethod  upper case; {@code ANY} for {@code x-amazon-apigateway-any-method}
 * @param path        as written
 * @param operationId empty if there is none
 * @param parameters  those of the path item included, by {@link Parameter#key}
 * @param requestBody empty if the operation takes none
 * @param responses   by status code: {@code 200}, {@code 4XX}, {@code default}
 * @param security    what clients have to show
 * @param node        as written
 * @param origin      its verb
 */
public record Operation(String httpMethod, String path, Optional<String> operationId, List<String> tags, Lifecycle lifecycle,
                        Map<String, Parameter> parameters, Optional<RequestBody> requestBody, Map<String, Response> responses,
                        Security security, MapNode node, Origin origin) {
    public Operation {
        Objects.requireNonNull(httpMethod, "httpMethod");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(operationId, "operationId");
        tags = List.copyOf(tags);
        Objects.requireNonNull(lifecycle, "lifecycle");
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        Objects.requireNonNull(requestBody, "requestBody");
        responses = Collections.unmodifiableMap(new LinkedHashMap<>(responses));
        Objects.requireNonNull(security, "security");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(origin, "origin");
    }

    /** How changes name it. */
    public String subject() {
        return httpMethod + " " + path;
    }

    /** What is the same for the same operation on both sides: names of path variables do not count. */
    String key() {
        return httpMethod + " " + pathKey();
    }

    /** What is the same for the same path on both sides. */
    public String pathKey() {
        return pathKey(path);
    }

    /** A path without the names of its variables. */
    private static String pathKey(String path) {
        return path.replaceAll("\\{[^}/]*?(\\+?)}", "{$1}");
    }
}
