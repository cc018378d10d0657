package dev.apigw.vtl;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the templates inside definitions of any kind. */
final class Definitions {
    private Definitions() {}

    /** Every text below a key {@code requestTemplates} or {@code responseTemplates}, in any case. */
    static List<String> templates(String text) {
        List<String> found = new ArrayList<>();
        SourceReader.parse(SourceFile.of("definition", Path.of("definition"), text)).root().ifPresent(root -> collect(root, false, found));
        return found;
    }

    private static void collect(Node node, boolean inTemplates, List<String> found) {
        if (node instanceof MapNode map) {
            map.entries().forEach(entry -> {
                String key = entry.name().toLowerCase(Locale.ROOT).replace("_", "");
                collect(entry.value(), key.equals("requesttemplates") || key.equals("responsetemplates"), found);
                if (inTemplates) {
                    entry.value().asString().ifPresent(found::add);
                }
            });
        } else if (node instanceof ListNode list) {
            list.items().forEach(item -> collect(item, false, found));
        }
    }
}
