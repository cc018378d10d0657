package dev.apigw.simulate;

import dev.apigw.model.Method;
import dev.apigw.model.Resource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A request that found its method.
 *
 * @param httpMethod     verb of the client; of {@code X-HTTP-Method-Override} if that was sent
 * @param path           without the extra slashes behind the stage; percent codes are kept
 * @param pathParameters by name, percent codes kept, without slashes at their ends
 * @param clientHeaders  what the client sent, less what no one behind the gateway gets to see
 * @param headers        the same with what the gateway adds
 */
public record MethodRequest(Resource resource, Method method, String httpMethod, String path,
                            Map<String, String> pathParameters, QueryParameters query, Headers clientHeaders,
                            Headers headers, Body body) {
    public MethodRequest {
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(httpMethod, "httpMethod");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(pathParameters, "pathParameters");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(clientHeaders, "clientHeaders");
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(body, "body");
    }

    /** The content type that chooses models and templates. */
    public String contentType() {
        return MediaType.orJson(headers.first("Content-Type"));
    }

    /** The type that chooses a response template. */
    public Optional<String> accept() {
        return headers.first("Accept");
    }
}
