package dev.apigw.diff.contract;

import dev.apigw.diagnostic.Origin;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The body of a request.
 *
 * @param content by media type, lower case
 */
public record RequestBody(boolean required, Map<String, Media> content, Origin origin) {
    public RequestBody {
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
        Objects.requireNonNull(origin, "origin");
    }
}
