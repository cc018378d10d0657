package dev.apigw.deploy;

import dev.apigw.build.Definition;
import dev.apigw.source.JsonText;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.Comparator;

/** The one text of a definition, whatever its layout, the order of its keys and its comments. */
public final class CanonicalText {
    private CanonicalText() {}

    /** The text that a target keeps. */
    public static String of(Definition definition) {
        return JsonText.pretty(sorted(definition.document().root())) + "\n";
    }

    private static Node sorted(Node node) {
        if (node instanceof MapNode map) {
            return map.withEntries(map.entries().stream().sorted(Comparator.comparing(MapNode.Entry::name))
                    .map(entry -> new MapNode.Entry(entry.key(), sorted(entry.value()))).toList());
        }
        return node instanceof ListNode list ? ListNode.of(list.items().stream().map(CanonicalText::sorted).toList(), list.span()) : node;
    }
}
