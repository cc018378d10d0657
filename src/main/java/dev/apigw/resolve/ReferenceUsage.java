package dev.apigw.resolve;

import java.util.Locale;
import java.util.Optional;

/**
 * Where in the paths a value stands, as far as API Gateway's own messages tell.
 *
 * @param modelOf whether the value is the schema of a request or response body itself, and not a part of one
 * @param place   path, method and status, as swagger-parser spells a location
 */
record ReferenceUsage(boolean modelOf, Optional<String> place) {
    /** Somewhere that no message of API Gateway names. */
    static final ReferenceUsage NONE = new ReferenceUsage(false, Optional.empty());

    /** The usage of a child. */
    ReferenceUsage at(Part part, String key) {
        return switch (part) {
            case DOCUMENT -> key.equals("paths") ? new ReferenceUsage(false, Optional.of("paths")) : NONE;
            case PATH_ITEM -> with("(" + key.toLowerCase(Locale.ROOT) + ")");
            case OPERATION, RESPONSE, REQUEST_BODY -> key.equals("parameters") ? NONE : schemaOr(key, "." + key);
            case MEDIA_TYPE -> schemaOr(key, "");
            // The group below "content" is the one whose keys, the media types, the messages leave out.
            case GROUP -> with(place.filter(p -> p.equals("paths")).map(p -> ".'" + key + "'")
                    .or(() -> place.filter(p -> p.endsWith(".responses")).map(p -> "." + key)).orElse(""));
            default -> NONE;
        };
    }

    private ReferenceUsage schemaOr(String key, String suffix) {
        return key.equals("schema") ? new ReferenceUsage(place.isPresent(), place.map(p -> p + ".schema")) : with(suffix);
    }

    private ReferenceUsage with(String suffix) {
        return place.isEmpty() ? NONE : new ReferenceUsage(false, place.map(p -> p + suffix));
    }
}
