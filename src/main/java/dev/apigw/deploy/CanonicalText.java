package dev.apigw.deploy;

import dev.apigw.source.JsonReader;
import dev.apigw.source.JsonText;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.Comparator;

/** JSON in one form, whatever its layout and the order of its keys. */
final class CanonicalText {
    private CanonicalText() {}

    /** The form of a text; a text that is no JSON is its own. */
    static String of(String text) {
        return JsonReader.parse(text).map(CanonicalText::sorted).map(JsonText::compact).orElse(text);
    }

    /** The same value with the keys of every mapping sorted. */
    static Node sorted(Node node) {
        if (node instanceof MapNode map) {
            return map.withEntries(map.entries().stream().sorted(Comparator.comparing(MapNode.Entry::name))
                    .map(entry -> new MapNode.Entry(entry.key(), sorted(entry.value()))).toList());
        }
        return node instanceof ListNode list ? ListNode.of(list.items().stream().map(CanonicalText::sorted).toList(), list.span()) : node;
    }
}
