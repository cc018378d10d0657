package dev.apigw.fact;

import java.util.Objects;
import java.util.Set;

/**
 * One {@code x-amazon-apigateway-*} key.
 *
 * @param name      the whole key
 * @param positions where it counts
 * @param kind      what its value is
 * @param rest      whether REST APIs know it
 * @param http      whether HTTP APIs know it
 */
public record Extension(String name, Set<Position> positions, Kind kind, boolean rest, boolean http) {
    /** The object of a definition that an extension stands in. */
    public enum Position { ROOT, COMPONENTS, SERVER, TAG, PATH_ITEM, OPERATION, SECURITY_SCHEME }

    /** The kind of value that an extension takes. */
    public enum Kind { STRING, INTEGER, OBJECT, LIST }

    public Extension {
        Objects.requireNonNull(name, "name");
        positions = Set.copyOf(positions);
        Objects.requireNonNull(kind, "kind");
    }
}
