package dev.apigw.vtl;

import java.util.Optional;

/**
 * JSONPath as API Gateway reads it, which is Jayway's with json-smart underneath.
 *
 * <p>Source: observed – conformance/render/observed-2015 (the text of json-smart's exception shows through).
 */
public final class JsonPaths {
    private JsonPaths() {}

    /**
     * The value at a path: a map, a list, a text, a number or a boolean; empty if nothing is there, or null.
     *
     * @param json text of the body; one that does not begin like JSON is a string
     * @param path with or without {@code $.}
     * @throws InvalidJsonBody if the text begins with a bracket and is no JSON
     * @throws IllegalArgumentException if the path is no JSONPath
     */
    public static Optional<Object> read(String json, String path) {
        Object value = new JsonBody(json).read(rooted(path));
        return value == JsonBody.MISSING ? Optional.empty() : Optional.ofNullable(value);
    }

    /** The same as text: a string as it is, everything else as compact JSON. */
    public static Optional<String> readText(String json, String path) {
        return read(json, path).map(value -> value instanceof String text ? text : JsonBody.write(value));
    }

    private static String rooted(String path) {
        return path.startsWith("$") ? path : path.startsWith("[") ? "$" + path : "$." + path;
    }
}
