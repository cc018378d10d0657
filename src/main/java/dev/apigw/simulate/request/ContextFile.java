package dev.apigw.simulate.request;

import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import java.util.LinkedHashMap;
import java.util.Map;

/** Members of {@code $context} out of a JSON or YAML file. */
public final class ContextFile {
    private ContextFile() {}

    /**
     * The members as templates see them: maps, lists, texts, numbers, booleans, nulls.
     *
     * @throws UnreadableRequest if the file holds no mapping
     */
    public static Map<String, Object> read(SourceFile file) {
        Node root = RequestFile.parsed(file);
        MapNode map = root.asMap().orElseThrow(() -> Members.wrong(root, "a file of variables is a mapping"));
        Map<String, Object> members = new LinkedHashMap<>();
        map.entries().forEach(entry -> members.put(entry.name(), Members.plain(entry.value())));
        return members;
    }
}
