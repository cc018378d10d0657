package dev.apigw.resolve.template;

import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.Optional;

/** The names of a definition without a template around it: only what the user gave, and pseudo parameters. */
final class PlainScope implements Scope {
    private final Values values;

    PlainScope(Values values) {
        this.values = values;
    }

    @Override public Optional<Node> ref(String name, Node place, Intrinsics in) {
        return values.given(name).or(() -> values.pseudo(name)).map(v -> ScalarNode.string(v, place.span()));
    }

    @Override public Optional<Node> attribute(String logicalId, String attribute, Node place, Intrinsics in) {
        return values.given(logicalId + "." + attribute).map(v -> ScalarNode.string(v, place.span()));
    }

    @Override public Optional<Node> mapping(String name, String topKey, String secondKey) {
        return Optional.empty();
    }

    @Override public Truth condition(String name, Node place, Intrinsics in) {
        return Conditions.given(name, values);
    }

    @Override public boolean isTemplate() {
        return false;
    }
}
