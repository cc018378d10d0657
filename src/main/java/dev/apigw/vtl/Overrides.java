package dev.apigw.vtl;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What templates wrote into {@code $context.requestOverride} and {@code $context.responseOverride}; what the request
 * template wrote is given to the response template again.
 *
 * <p>Source: observed – conformance/invoke/mock-overrides, recorded before 2026-03-23.
 *
 * @param request  {@code header}, {@code path} and {@code querystring}, each a map of texts, numbers and lists, and
 *                 whatever name a template invented
 * @param response {@code header} likewise, {@code status} if it was set, and invented names
 */
public record Overrides(Map<String, Object> request, Map<String, Object> response) {
    /** Nothing overridden yet. */
    public static final Overrides NONE = new Overrides(Map.of(), Map.of());

    public Overrides {
        request = Collections.unmodifiableMap(new LinkedHashMap<>(request));
        response = Collections.unmodifiableMap(new LinkedHashMap<>(response));
    }

    /** Values for one target of the request: {@code header}, {@code path} or {@code querystring}; empty if there are none. */
    public Map<String, Object> ofRequest(String target) {
        return named(request.get(target));
    }

    /** Headers for the response, as the template wrote them. */
    public Map<String, Object> responseHeaders() {
        return named(response.get("header"));
    }

    private static Map<String, Object> named(Object value) {
        Map<String, Object> named = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> named.put(String.valueOf(name), each));
        }
        return named;
    }
}
