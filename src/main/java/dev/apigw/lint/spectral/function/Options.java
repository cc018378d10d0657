package dev.apigw.lint.spectral.function;

import dev.apigw.lint.spectral.value.Js;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The {@code functionOptions} of a rule, taken for what they should be. */
final class Options {
    private final String function;
    private final Optional<Node> node;

    Options(String function, Optional<Node> node) {
        this.function = function;
        this.node = node.filter(value -> !value.isNull());
    }

    /** Demands that there are none. */
    void none() throws OptionsException {
        if (node.isPresent()) {
            throw new OptionsException("\"" + function + "\" function does not accept any options", node.get());
        }
    }

    /** Demands a mapping of known keys; none counts as empty. */
    MapNode map(List<String> known, String example) throws OptionsException {
        if (node.isEmpty() || node.get().asMap().isEmpty()) {
            throw new OptionsException("\"" + function + "\" function has invalid options specified. Example valid options: " + example,
                    node.orElse(null));
        }
        MapNode map = node.get().asMap().orElseThrow();
        for (MapNode.Entry entry : map.entries()) {
            if (!known.contains(entry.name())) {
                throw new OptionsException("\"" + function + "\" function does not support \"" + entry.name() + "\" option", entry.key());
            }
        }
        return map;
    }

    boolean isEmpty() {
        return node.isEmpty();
    }

    Node required(MapNode map, String key) throws OptionsException {
        return map.get(key).orElseThrow(() ->
                new OptionsException("\"" + function + "\" function is missing \"" + key + "\" option", map));
    }

    Optional<String> text(MapNode map, String key) throws OptionsException {
        Optional<Node> value = map.get(key);
        if (value.isPresent() && value.get().asString().isEmpty()) {
            throw types(key, "string", value.get());
        }
        return value.flatMap(Node::asString);
    }

    Optional<Double> number(MapNode map, String key) throws OptionsException {
        Optional<Node> value = map.get(key);
        if (value.isPresent() && !(Js.of(value.get()) instanceof Double)) {
            throw types(key, "number", value.get());
        }
        return value.map(node -> (Double) Js.of(node));
    }

    boolean flag(MapNode map, String key) throws OptionsException {
        Optional<Node> value = map.get(key);
        if (value.isPresent() && value.get().asBoolean().isEmpty()) {
            throw types(key, "boolean", value.get());
        }
        return value.flatMap(Node::asBoolean).orElse(false);
    }

    private OptionsException types(String key, String type, Node place) {
        return new OptionsException("\"" + function + "\" function and its \"" + key + "\" option accepts only the following types: "
                + type, place);
    }

    /** At least two names. */
    List<String> names(MapNode map, String key, String message) throws OptionsException {
        Node value = required(map, key);
        List<String> names = new ArrayList<>();
        value.asList().ifPresent(list -> list.items().forEach(item -> item.asString().ifPresent(names::add)));
        if (value.asList().isEmpty() || names.size() != value.asList().get().items().size() || names.size() < 2) {
            throw new OptionsException(message, value);
        }
        return names;
    }
}
