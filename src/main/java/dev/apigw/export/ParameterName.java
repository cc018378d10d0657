package dev.apigw.export;

import java.util.Optional;

/**
 * The key of a request parameter in a method, {@code method.request.LOCATION.NAME}.
 *
 * @param in as a definition calls the location
 */
record ParameterName(String in, String name) {
    private static final String PREFIX = "method.request.";

    /** The key of a parameter that a definition states. */
    static String of(String in, String name) {
        return PREFIX + (in.equals("query") ? "querystring" : in) + "." + name;
    }

    /** The parts of a key; empty if it is no such key. */
    static Optional<ParameterName> parse(String key) {
        int dot = key.indexOf('.', PREFIX.length());
        if (!key.startsWith(PREFIX) || dot < 0) {
            return Optional.empty();
        }
        String location = key.substring(PREFIX.length(), dot);
        return Optional.of(new ParameterName(location.equals("querystring") ? "query" : location, key.substring(dot + 1)));
    }
}
