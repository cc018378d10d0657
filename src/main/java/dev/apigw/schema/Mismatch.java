package dev.apigw.schema;

import dev.apigw.source.JsonPointer;
import dev.apigw.source.Node;
import java.util.List;
import java.util.Objects;

/**
 * One place where a value does not have the form that a schema asks for.
 *
 * @param pointer of the value, from the value that was checked
 * @param kind    what is wrong
 * @param node    the place to show: the value, or the key of a property that is unknown
 * @param name    the property that the value belongs to, that is unknown, or that is missing
 * @param wanted  what belongs there: names of types, values that are allowed, or names of properties; in the schema's order
 */
public record Mismatch(JsonPointer pointer, Kind kind, Node node, String name, List<String> wanted) {
    /** What may be wrong with a value. */
    public enum Kind {
        /** The value is of another type. */
        TYPE,
        /** The value is of the right type but none of those allowed. */
        VALUE,
        /** A property that nobody knows. */
        UNKNOWN_PROPERTY,
        /** A property is not there. */
        MISSING_PROPERTY
    }

    public Mismatch {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(name, "name");
        wanted = List.copyOf(wanted);
    }
}
