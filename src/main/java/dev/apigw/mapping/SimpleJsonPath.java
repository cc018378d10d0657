package dev.apigw.mapping;

import dev.apigw.source.JsonValues;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JSONPath of names and indexes alone ({@code petstore.pets[0].name}), which every reading of JSONPath agrees on. */
final class SimpleJsonPath {
    private static final Pattern TOKEN = Pattern.compile("\\.?([A-Za-z_][A-Za-z0-9_-]*)|\\[(\\d{1,9})\\]|\\['([^'\\\\]*)'\\]");

    private final List<Object> tokens;

    private SimpleJsonPath(List<Object> tokens) {
        this.tokens = tokens;
    }

    /** The path of a text, with or without {@code $}; empty if it is more than names and indexes. */
    static Optional<SimpleJsonPath> parse(String text) {
        String rest = text.startsWith("$") ? text.substring(1) : text;
        Matcher matcher = TOKEN.matcher(rest);
        List<Object> tokens = new ArrayList<>();
        int at = 0;
        while (at < rest.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                return Optional.empty();
            }
            if (matcher.group(2) != null) {
                tokens.add(Integer.valueOf(matcher.group(2)));
            } else {
                tokens.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(3));
            }
            at = matcher.end();
        }
        return Optional.of(new SimpleJsonPath(List.copyOf(tokens)));
    }

    /**
     * The text of the value: a string as it is, anything else as compact JSON; empty if there is none or it is null.
     *
     * <p>Source: inferred – from {@code $input.json} of the developer guide; parameter mappings have no recording.
     */
    Optional<String> find(Node root) {
        Optional<Node> node = Optional.of(root);
        for (Object token : tokens) {
            node = token instanceof Integer index
                    ? node.flatMap(Node::asList).filter(list -> index < list.items().size()).map(list -> list.items().get(index))
                    : node.flatMap(Node::asMap).flatMap(map -> map.get((String) token));
        }
        return node.filter(found -> !found.isNull()).map(found -> found.asString().orElseGet(() -> JsonValues.write(found)));
    }
}
