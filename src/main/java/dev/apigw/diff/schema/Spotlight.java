package dev.apigw.diff.schema;

import java.util.Objects;

/**
 * A place of an operation where a schema stands.
 *
 * @param label   how messages call it: {@code the request body}, {@code query parameter `limit`}
 * @param subject how a change is named that several operations see, because they share the schema: {@code parameter limit}
 */
public record Spotlight(Place place, String label, String subject) {
    public Spotlight {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(subject, "subject");
    }
}
