package dev.apigw.export;

import dev.apigw.diagnostic.InFile;
import dev.apigw.model.Model;
import dev.apigw.model.ModelReference;
import dev.apigw.model.RestApi;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The models of an API as named schemas, and how other parts of the definition refer to them. */
final class SchemaNames {
    private static final String REF = "$ref";

    private final RestApi api;
    private final String folder;
    private final Map<SourceSpan, String> byPlace = new HashMap<>();

    /** @param folder pointer of the named schemas, such as {@code #/components/schemas/} */
    SchemaNames(RestApi api, String folder) {
        this.api = api;
        this.folder = folder;
        for (Model model : api.models()) {
            if (model.origin() instanceof InFile inFile) {
                byPlace.putIfAbsent(inFile.span(), model.name());
            }
        }
    }

    /** All models by name. */
    Map<String, Object> schemas() {
        Map<String, Object> schemas = new LinkedHashMap<>();
        api.models().forEach(model -> schemas.put(model.name(), schema(model)));
        return schemas;
    }

    /** A reference to a model. */
    Map<String, Object> reference(String modelName) {
        return Map.of(REF, pointer(modelName));
    }

    /** The model that was made of the schema at a place of the definition. */
    Optional<String> madeOf(Node schema) {
        return Optional.ofNullable(byPlace.get(schema.span()));
    }

    private Object schema(Model model) {
        Optional<Node> node = Embedded.parsed(model.schema()).map(this::withPointers);
        Optional<MapNode> map = node.flatMap(Node::asMap);
        if (map.isEmpty()) {
            return node.<Object>map(n -> n).orElseGet(Map::of);
        }
        Tree schema = new Tree();
        map.get().entries().forEach(entry -> schema.put(entry.name(), entry.value()));
        // An API that was not imported may have a description that its schema lacks.
        model.description().ifPresent(text -> schema.putMissing(Map.of("description", text)));
        return schema.map();
    }

    private Node withPointers(Node node) {
        if (node instanceof MapNode map) {
            List<MapNode.Entry> entries = new ArrayList<>();
            map.entries().forEach(entry -> entries.add(new MapNode.Entry(entry.key(), withPointers(entry))));
            return map.withEntries(entries);
        }
        return node instanceof ListNode list ? list.withItems(list.items().stream().map(this::withPointers).toList()) : node;
    }

    private Node withPointers(MapNode.Entry entry) {
        Optional<String> name = entry.name().equals(REF) ? entry.value().asString().flatMap(ModelReference::modelName)
                : Optional.empty();
        return name.<Node>map(n -> ScalarNode.string(pointer(n), entry.value().span()))
                .orElseGet(() -> withPointers(entry.value()));
    }

    private String pointer(String modelName) {
        return folder + PointerText.escaped(modelName);
    }
}
