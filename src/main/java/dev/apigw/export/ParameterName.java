package dev.apigw.export;

import dev.apigw.model.Authorizer;
import dev.apigw.model.MethodResponse;
import java.util.List;
import java.util.Optional;

/**
 * The key of a request parameter in a method, {@code method.request.LOCATION.NAME}, by its parts.
 *
 * @param in as a definition calls the location
 */
record ParameterName(String in, String name) {
    private static final String PREFIX = "method.request.";
    private static final String RESPONSE_HEADER = "method.response.header.";

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

    /** The header that an authorizer reads, if it reads this one alone. */
    static Optional<String> headerOf(Authorizer authorizer) {
        return authorizer.identitySource().flatMap(source -> parse(source.value()))
                .filter(parsed -> parsed.in().equals("header") && parsed.name().matches("[^,\\s]+")).map(ParameterName::name);
    }

    /** The names of the headers that a response declares. */
    static List<String> headersOf(MethodResponse response) {
        return response.responseParameters().keySet().stream().filter(key -> key.startsWith(RESPONSE_HEADER))
                .map(key -> key.substring(RESPONSE_HEADER.length())).toList();
    }
}
