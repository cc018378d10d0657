package dev.apigw.resolve.template;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * SAM's {@code Globals} laid under the properties of an API: mappings merge, lists are joined, of all else the
 * resource's own value counts.
 * Source: documented – SAM developer guide, "Globals section of the AWS SAM template", read 2026-11.
 */
final class Globals {
    private Globals() {}

    static MapNode merged(Template template, ApiResource api, Intrinsics in) {
        Optional<Node> globals = template.section("Globals").get(api.isHttp() ? "HttpApi" : "Api");
        if (globals.isPresent() && globals.get().asMap().isEmpty()) {
            in.findings().error("template-section", globals.get(), "`Globals` of an API is a mapping, but here is "
                    + globals.get().describe() + ".", "Write a mapping of properties.");
        }
        return globals.flatMap(Node::asMap).map(g -> merged(g, api.properties())).orElse(api.properties());
    }

    private static MapNode merged(MapNode global, MapNode local) {
        List<MapNode.Entry> entries = new ArrayList<>();
        for (MapNode.Entry entry : global.entries()) {
            entries.add(local.entry(entry.name()).map(own -> new MapNode.Entry(own.key(), merged(entry.value(), own.value())))
                    .orElse(entry));
        }
        local.entries().stream().filter(entry -> !global.has(entry.name())).forEach(entries::add);
        return local.withEntries(entries);
    }

    private static Node merged(Node global, Node local) {
        if (Call.of(global).isPresent() || Call.of(local).isPresent()) {
            return local; // a function is a value of its own, not a mapping
        }
        if (global instanceof MapNode globalMap && local instanceof MapNode localMap) {
            return merged(globalMap, localMap);
        }
        if (global instanceof ListNode globalList && local instanceof ListNode localList) {
            List<Node> items = new ArrayList<>(globalList.items());
            items.addAll(localList.items());
            return localList.withItems(items);
        }
        return local;
    }
}
