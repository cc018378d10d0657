package dev.apigw.report;

import dev.apigw.source.JsonText;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.List;

/** JSON for readers: two spaces for each level, one member on a line. */
final class PrettyJson {
    private PrettyJson() {}

    static String of(Node node) {
        StringBuilder text = new StringBuilder();
        write(node, "", text);
        return text.append('\n').toString();
    }

    private static void write(Node node, String indent, StringBuilder text) {
        if (node instanceof MapNode map && !map.isEmpty()) {
            text.append("{\n");
            List<MapNode.Entry> entries = map.entries();
            for (int i = 0; i < entries.size(); i++) {
                text.append(indent).append("  ").append(quoted(entries.get(i))).append(": ");
                write(entries.get(i).value(), indent + "  ", text);
                text.append(i + 1 < entries.size() ? ",\n" : "\n");
            }
            text.append(indent).append('}');
        } else if (node instanceof ListNode list && !list.items().isEmpty()) {
            text.append("[\n");
            for (int i = 0; i < list.items().size(); i++) {
                text.append(indent).append("  ");
                write(list.items().get(i), indent + "  ", text);
                text.append(i + 1 < list.items().size() ? ",\n" : "\n");
            }
            text.append(indent).append(']');
        } else {
            text.append(JsonText.compact(node));
        }
    }

    private static String quoted(MapNode.Entry entry) {
        return JsonText.compact(ScalarNode.string(entry.name(), entry.key().span()));
    }
}
