package dev.apigw.diff;

import dev.apigw.source.JsonText;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.Comparator;
import java.util.List;

/** JSON whose order is none, brought into one order. */
public final class Canonical {
    private Canonical() {}

    /** The value with the members of every object sorted. */
    public static Node json(Node node) {
        if (node instanceof MapNode map) {
            return map.withEntries(map.entries().stream().sorted(Comparator.comparing(MapNode.Entry::name))
                    .map(entry -> new MapNode.Entry(entry.key(), json(entry.value()))).toList());
        }
        return node instanceof ListNode list ? list.withItems(list.items().stream().map(Canonical::json).toList()) : node;
    }

    /** The items of a list sorted by their text; a value that is no list is a list of one. */
    public static Node set(Node node) {
        List<Node> items = node.asList().map(ListNode::items).orElse(List.of(node));
        List<Node> sorted = items.stream().map(Canonical::json).sorted(Comparator.comparing(JsonText::compact)).toList();
        return sorted.size() == 1 ? sorted.get(0) : node.asList().<Node>map(list -> list.withItems(sorted)).orElse(node);
    }
}
