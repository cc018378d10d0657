package dev.apigw.vtl;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The parameters of a request as {@code $input.params()} sees them, decoded; of a repeated name, the last value counts.
 * Whoever makes it changes the maps no more.
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
        // Views: the maps are made for one request, and copies of them would cost as much again.
        path = Collections.unmodifiableMap(path);
        querystring = Collections.unmodifiableMap(querystring);
        header = Collections.unmodifiableMap(header);
    }
}
