package dev.apigw.source;

import java.util.Optional;

/**
 * A value of a definition with the place it was written at.
 *
 * <p>A value reached through a YAML alias, a merge key or a {@code $ref} has two places: where it is defined
 * ({@link #span()}) and where it is used ({@link #usedAt()}).
 */
public sealed interface Node permits MapNode, ListNode, ScalarNode {
    /** Where the value itself is written. */
    SourceSpan span();

    /** Where the value is used; the same as {@link #span()} unless it was reached by an alias or reference. */
    SourceSpan usedAt();

    /** This value as used from another place; children are shared, so it costs nothing. */
    Node usedFrom(SourceSpan place);

    /** The YAML tag as written ({@code !Sub}), if it is not one of YAML's own. */
    Optional<String> tag();

    /** How many nodes a walk over this value would meet, aliases followed; {@link Long#MAX_VALUE} if more. */
    long expandedSize();

    /** What the value is, in words for a message: {@code a mapping}, {@code a list}, {@code the string "x"}. */
    String describe();

    /** This value as a mapping, if it is one. */
    default Optional<MapNode> asMap() {
        return this instanceof MapNode map ? Optional.of(map) : Optional.empty();
    }

    /** This value as a list, if it is one. */
    default Optional<ListNode> asList() {
        return this instanceof ListNode list ? Optional.of(list) : Optional.empty();
    }

    /** This value as a scalar, if it is one. */
    default Optional<ScalarNode> asScalar() {
        return this instanceof ScalarNode scalar ? Optional.of(scalar) : Optional.empty();
    }

    /** The text of a string; empty for everything else, numbers included. */
    default Optional<String> asString() {
        return this instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.STRING
                ? Optional.of(scalar.text()) : Optional.empty();
    }

    /** The text of any scalar but null: what a number or boolean looks like where a string is wanted. */
    default Optional<String> asText() {
        return this instanceof ScalarNode scalar && scalar.kind() != ScalarNode.Kind.NULL
                ? Optional.of(scalar.text()) : Optional.empty();
    }

    /** The boolean, if it is one. */
    default Optional<Boolean> asBoolean() {
        return this instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.BOOLEAN
                ? Optional.of(scalar.booleanValue()) : Optional.empty();
    }

    /** Whether it is a null. */
    default boolean isNull() {
        return this instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.NULL;
    }
}
