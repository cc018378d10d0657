package dev.apigw.diff.contract;

import dev.apigw.diagnostic.Origin;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What is answered under one status code.
 *
 * @param statusCode {@code 200}, {@code 4XX}, {@code default}
 * @param headers    by name, lower case
 * @param content    by media type, lower case
 */
public record Response(String statusCode, Map<String, Parameter> headers, Map<String, Media> content, Origin origin) {
    public Response {
        Objects.requireNonNull(statusCode, "statusCode");
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
        Objects.requireNonNull(origin, "origin");
    }

    /** Whether clients get it when all went well. */
    public boolean isSuccess() {
        return statusCode.startsWith("2");
    }
}
