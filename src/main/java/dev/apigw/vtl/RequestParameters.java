package dev.apigw.vtl;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters of a request as {@code $input.params()} sees them, decoded; of a repeated name, the last value counts.
 *
 * @param path        in the order of the resource path
 * @param querystring in the order in which the client sent them
 * @param header      names as the client spelled them; case counts
 */
public record RequestParameters(Map<String, List<String>> path, Map<String, List<String>> querystring,
                                Map<String, List<String>> header) {
    /** A request without any. */
    public static final RequestParameters NONE = new RequestParameters(Map.of(), Map.of(), Map.of());

    public RequestParameters {
        path = copy(path);
        querystring = copy(querystring);
        header = copy(header);
    }

    private static Map<String, List<String>> copy(Map<String, List<String>> values) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, all) -> copy.put(name, List.copyOf(all)));
        return Collections.unmodifiableMap(copy);
    }
}
