package dev.apigw.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.apigw.source.JsonReader;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ParsedSource;
import dev.apigw.source.ScalarNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;

/** Turns our nodes to those that networknt takes. */
final class JsonTrees {
    /** Deeper than any extension; keeps a reference that leads back to itself from never ending. */
    private static final int DEPTH = 32;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTrees() {}

    /** The value of a JSON text, or what is wrong with the text. */
    static JsonNode parse(String json) throws NotJson {
        ParsedSource parsed = JsonReader.read(json);
        return of(parsed.root().orElseThrow(() -> new NotJson(parsed.problems().get(0).message())));
    }

    /** The same value. */
    static JsonNode of(Node node) {
        return of(node, Optional::of, Integer.MAX_VALUE);
    }

    /** The same value; a reference that leads nowhere becomes null. */
    static JsonNode of(Node node, Function<Node, Optional<Node>> follow) {
        return of(node, follow, DEPTH);
    }

    private static JsonNode of(Node written, Function<Node, Optional<Node>> follow, int levels) {
        Optional<Node> node = follow.apply(written);
        if (node.isEmpty() || levels < 0) {
            return NODES.nullNode();
        }
        if (node.get() instanceof MapNode map) {
            ObjectNode object = NODES.objectNode();
            map.entries().forEach(entry -> object.set(entry.name(), of(entry.value(), follow, levels - 1)));
            return object;
        }
        if (node.get() instanceof ListNode list) {
            ArrayNode array = NODES.arrayNode();
            list.items().forEach(item -> array.add(of(item, follow, levels - 1)));
            return array;
        }
        return scalar((ScalarNode) node.get());
    }

    private static JsonNode scalar(ScalarNode scalar) {
        return switch (scalar.kind()) {
            case STRING -> NODES.textNode(scalar.text());
            case BOOLEAN -> NODES.booleanNode(scalar.booleanValue());
            case NULL -> NODES.nullNode();
            case INTEGER, NUMBER -> number(scalar.text());
        };
    }

    private static JsonNode number(String text) {
        try {
            return text.matches("[+-]?\\d{1,400}") ? NODES.numberNode(new BigInteger(text))
                    : NODES.numberNode(new BigDecimal(text).stripTrailingZeros());
        } catch (NumberFormatException e) {
            return NODES.numberNode(0); // YAML has ways to write a number that JSON lacks; only its type counts here
        }
    }

    /** A text that is no JSON. */
    static final class NotJson extends Exception {
        private static final long serialVersionUID = 1L;

        NotJson(String message) {
            super(message, null, false, false);
        }
    }
}
