package dev.apigw.resolve.template;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes values that nobody wrote, at the place of what they come from, and puts them into trees. */
final class Made {
    private final SourceSpan place;

    private Made(SourceSpan place) {
        this.place = place;
    }

    static Made at(SourceSpan place) {
        return new Made(place);
    }

    static Made at(Node node) {
        return new Made(node.span());
    }

    ScalarNode text(String text) {
        return ScalarNode.string(text, place);
    }

    ScalarNode bool(boolean value) {
        return ScalarNode.of(String.valueOf(value), ScalarNode.Kind.BOOLEAN, place);
    }

    /** A mapping of keys and values in turn; a value is a node or the text of a string. */
    MapNode map(Object... keysAndValues) {
        List<MapNode.Entry> entries = new ArrayList<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            entries.add(new MapNode.Entry(text((String) keysAndValues[i]), node(keysAndValues[i + 1])));
        }
        return MapNode.of(entries, place);
    }

    ListNode list(Object... items) {
        List<Node> nodes = new ArrayList<>();
        for (Object item : items) {
            nodes.add(node(item));
        }
        return ListNode.of(nodes, place);
    }

    private Node node(Object value) {
        return value instanceof Node node ? node : text((String) value);
    }

    /** The mapping with a value at a key, in the place of an earlier one or at the end. */
    static MapNode with(MapNode map, String key, Node value) {
        List<MapNode.Entry> entries = new ArrayList<>();
        boolean found = false;
        for (MapNode.Entry entry : map.entries()) {
            boolean same = entry.name().equals(key);
            entries.add(same ? new MapNode.Entry(entry.key(), value) : entry);
            found |= same;
        }
        if (!found) {
            entries.add(new MapNode.Entry(ScalarNode.string(key, value.span()), value));
        }
        return map.withEntries(entries);
    }

    /** The mapping without a key. */
    static MapNode without(MapNode map, String key) {
        return map.has(key) ? map.withEntries(map.entries().stream().filter(e -> !e.name().equals(key)).toList()) : map;
    }

    /** The mapping at a key, or an empty one. */
    MapNode mapIn(MapNode map, String key) {
        return NameFunctions.map(map, key).orElseGet(this::map);
    }

    /** The mapping with {@code value} laid at a key two levels down, the level between made if it is missing. */
    MapNode withIn(MapNode map, String key, String inner, Node value) {
        return with(map, key, with(mapIn(map, key), inner, value));
    }

    /** Adds an entry where the value is there. */
    static MapNode withOptional(MapNode map, String key, Optional<? extends Node> value) {
        return value.isPresent() ? with(map, key, value.get()) : map;
    }
}
