package dev.apigw.simulate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Decoded query parameters by name in the order of first mention; a repeated name keeps all its values. */
public final class QueryParameters {
    private static final QueryParameters NONE = new QueryParameters(Map.of());
    private final Map<String, List<String>> values;

    private QueryParameters(Map<String, List<String>> values) {
        this.values = values;
    }

    public static QueryParameters none() {
        return NONE;
    }

    /**
     * The parameters of an encoded query string. A plus sign is a space, and a semicolon splits as an ampersand does.
     *
     * <p>Source: observed – conformance/invoke/lambda-proxy-event; the semicolon: documented – developer guide, "Known issues".
     */
    public static QueryParameters decode(String query) {
        QueryParameters parameters = NONE;
        for (String pair : query.split("[&;]")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                parameters = equals < 0 ? parameters.plus(PercentCode.decodeQuery(pair), "")
                        : parameters.plus(PercentCode.decodeQuery(pair.substring(0, equals)),
                                PercentCode.decodeQuery(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    /** These parameters with one value more. */
    public QueryParameters plus(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        List<String> all = new ArrayList<>(more.getOrDefault(name, List.of()));
        all.add(value);
        more.put(name, List.copyOf(all));
        return new QueryParameters(more);
    }

    /** These parameters with exactly these values of a name. */
    public QueryParameters with(String name, List<String> all) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(name, List.copyOf(all));
        return new QueryParameters(changed);
    }

    /** These parameters with all values of others behind them. */
    public QueryParameters plusAll(QueryParameters others) {
        QueryParameters sum = this;
        for (Map.Entry<String, List<String>> entry : others.values.entrySet()) {
            for (String value : entry.getValue()) {
                sum = sum.plus(entry.getKey(), value);
            }
        }
        return sum;
    }

    /** The values of a name; empty if it was not sent. Names are compared with their case. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** All values by name. */
    public Map<String, List<String>> asMap() {
        return Collections.unmodifiableMap(values);
    }

    /** The parameters as they stand in a URL; empty if there are none. */
    public String encoded() {
        return values.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> encode(entry.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    /** A text as it stands in a URL. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override public boolean equals(Object other) {
        return other instanceof QueryParameters query && query.values.equals(values);
    }

    @Override public int hashCode() {
        return values.hashCode();
    }

    @Override public String toString() {
        return values.toString();
    }
}
