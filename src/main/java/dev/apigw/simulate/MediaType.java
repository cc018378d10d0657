package dev.apigw.simulate;

import java.util.List;
import java.util.Optional;

/** Readings of {@code Content-Type} and {@code Accept}. */
public final class MediaType {
    public static final String JSON = "application/json";

    private MediaType() {}

    /** The first media type of a header, without parameters such as {@code ;charset=utf-8}. */
    public static Optional<String> first(Optional<String> header) {
        return header.map(value -> before(';', before(',', value)).strip()).filter(type -> !type.isEmpty());
    }

    private static String before(char end, String text) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }

    /**
     * The media type that chooses template and model; {@code application/json} where none is named.
     *
     * <p>Source: observed – conformance/invoke/sqs (no Content-Type runs the JSON template).
     */
    public static String orJson(Optional<String> header) {
        return first(header).orElse(JSON);
    }

    /**
     * Whether the first type of a header is one of the API's binary media types. A star in a binary media type stands
     * for the whole type or for the subtype; {@code *}{@code /test} matches nothing, and neither does a star in the header
     * unless the API has the same text.
     *
     * <p>Source: observed – conformance/invoke/lambda-proxy-binary-png and -wildcard.
     */
    public static boolean isBinary(Optional<String> header, List<String> binaryMediaTypes) {
        Optional<String> type = binaryMediaTypes.isEmpty() ? Optional.empty() : first(header);
        return type.isPresent() && binaryMediaTypes.stream().anyMatch(binary -> matches(binary, type.get()));
    }

    private static boolean matches(String binary, String type) {
        if (binary.startsWith("*/") && !binary.equals("*/*")) {
            return false;
        }
        return binary.equals("*/*") || binary.equalsIgnoreCase(type)
                || binary.endsWith("/*") && type.regionMatches(true, 0, binary, 0, binary.length() - 1);
    }
}
