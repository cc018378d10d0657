package dev.apigw.resolve.template;

import dev.apigw.source.Node;
import java.util.Optional;

/** What the names in intrinsic functions stand for at the place where they are used. */
interface Scope {
    /** What {@code Ref} of a name gives; {@code place} is what a finding points at. Empty if nobody knows the name. */
    Optional<Node> ref(String name, Node place, Intrinsics in);

    /** What {@code Fn::GetAtt} of a resource gives; empty if nobody knows. */
    Optional<Node> attribute(String logicalId, String attribute, Node place, Intrinsics in);

    /** The value of a mapping; empty if it is not stated. */
    Optional<Node> mapping(String name, String topKey, String secondKey);

    /** What a named condition comes to. */
    Truth condition(String name, Node place, Intrinsics in);

    /** Whether there is a template around the definition, so that an unknown name is a mistake. */
    boolean isTemplate();
}
