package dev.apigw.resolve.template;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Walks and edits the methods of a definition as SAM does. */
final class Paths {
    static final String ANY = "x-amazon-apigateway-any-method";
    static final String INTEGRATION = "x-amazon-apigateway-integration";
    /** Keys of a path item that SAM does not take for methods. */
    private static final Set<String> NO_METHODS = Set.of("summary", "description", "parameters", "servers", "$ref");

    private Paths() {}

    /** How a key is spelt under which a method stands; the console's {@code ANY} is an extension. */
    static String methodKey(String method) {
        String lower = method.toLowerCase(Locale.ROOT);
        return lower.equals("any") ? ANY : lower;
    }

    /** What is done to one method. */
    interface Edit {
        MapNode apply(String path, String method, MapNode definition);
    }

    /** The definition with each method that has an integration edited; what is no method is a finding. */
    static MapNode eachMethod(MapNode definition, Intrinsics in, Edit edit) {
        return eachPath(definition, in, (path, item) -> {
            List<MapNode.Entry> entries = new ArrayList<>();
            for (MapNode.Entry entry : item.entries()) {
                boolean method = !NO_METHODS.contains(entry.name()) && (!entry.name().startsWith("x-")
                        || entry.name().equals(ANY));
                if (method && entry.value().asMap().isEmpty()) {
                    in.findings().addOnce(entry.key().span().toString(), Diagnostic.error("sam-definition",
                            InFile.of(entry.key()), "`" + entry.name() + "` of `" + path
                            + "` is no method but " + entry.value().describe() + "; SAM refuses the template.")
                            .withHint("Write a mapping, or remove the key."));
                }
                boolean integrated = method && entry.value().asMap().map(m -> m.has(INTEGRATION)).orElse(false);
                entries.add(integrated ? new MapNode.Entry(entry.key(), edit.apply(path, methodKey(entry.name()),
                        entry.value().asMap().orElseThrow())) : entry);
            }
            return item.withEntries(entries);
        });
    }

    /** What is done to one path item. */
    interface PathEdit {
        MapNode apply(String path, MapNode item);
    }

    /** The definition with each path item edited; a path item of another type is a finding. */
    static MapNode eachPath(MapNode definition, Intrinsics in, PathEdit edit) {
        Optional<MapNode> paths = NameFunctions.map(definition, "paths");
        if (paths.isEmpty()) {
            return definition;
        }
        List<MapNode.Entry> entries = new ArrayList<>();
        for (MapNode.Entry entry : paths.get().entries()) {
            Optional<MapNode> item = entry.value().asMap();
            if (item.isEmpty() && !entry.name().startsWith("x-")) {
                in.findings().addOnce(entry.key().span().toString(), Diagnostic.error("sam-definition",
                        InFile.of(entry.key()), "The value of path `" + entry.name() + "` is "
                        + entry.value().describe() + " and not a mapping; SAM refuses the template.")
                        .withHint("Write a mapping of methods."));
            }
            entries.add(item.isPresent() && !entry.name().startsWith("x-")
                    ? new MapNode.Entry(entry.key(), edit.apply(entry.name(), item.get())) : entry);
        }
        return Made.with(definition, "paths", paths.get().withEntries(entries));
    }

    /** The method at a path, if the definition has it. */
    static Optional<MapNode> method(MapNode definition, String path, String method) {
        return NameFunctions.map(definition, "paths").flatMap(p -> NameFunctions.map(p, path))
                .flatMap(item -> NameFunctions.map(item, methodKey(method)));
    }

    /** The definition with a method laid at a path, both made if they are missing. */
    static MapNode withMethod(MapNode definition, String path, String method, MapNode value) {
        Made made = Made.at(value);
        MapNode paths = made.mapIn(definition, "paths");
        MapNode item = made.mapIn(paths, path);
        Node newItem = Made.with(item, methodKey(method), value);
        return Made.with(definition, "paths", Made.with(paths, path, newItem));
    }
}
