package dev.apigw.stated;

import dev.apigw.build.Definition;
import dev.apigw.resolve.SpecVersion;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A schema that becomes a model, as the definition states it.
 *
 * @param name   the key of the schema
 * @param schema its value
 */
public record StatedModel(ScalarNode name, Node schema) {
    private static final Set<String> BY_NAME = Set.of("properties", "patternProperties", "definitions");
    private static final Set<String> ONE_OR_MANY = Set.of("items", "additionalProperties", "not", "allOf", "anyOf", "oneOf");

    /** Every named schema of the definition, in file order. */
    public static Stream<StatedModel> in(Definition definition) {
        MapNode root = definition.document().root();
        Optional<MapNode> schemas = definition.document().version() == SpecVersion.SWAGGER_2_0
                ? definition.document().map(root, "definitions")
                : definition.document().map(root, "components")
                        .flatMap(components -> definition.document().map(components, "schemas"));
        return schemas.stream().flatMap(map -> map.entries().stream()).filter(entry -> !entry.name().startsWith("x-"))
                .map(entry -> new StatedModel(entry.key(), entry.value()));
    }

    /** The schema itself and those inside it, outer first; behind a reference begins another model. */
    public List<MapNode> schemas() {
        List<MapNode> found = new ArrayList<>();
        collect(schema, found, 0);
        return found;
    }

    /** The line that an import prints when the model is refused. */
    public String refusal(String reason) {
        return "Unable to create model for '" + name.text() + "': " + reason;
    }

    private static void collect(Node node, List<MapNode> found, int depth) {
        // Anchors can make a schema endless by hand; deeper than this no one reads a message about it.
        if (!(node instanceof MapNode map) || depth > 64 || map.get("$ref").flatMap(Node::asString).isPresent()) {
            return;
        }
        found.add(map);
        for (MapNode.Entry entry : map.entries()) {
            if (BY_NAME.contains(entry.name())) {
                entry.value().asMap().ifPresent(children ->
                        children.entries().forEach(child -> collect(child.value(), found, depth + 1)));
            } else if (ONE_OR_MANY.contains(entry.name())) {
                collect(entry.value(), found, depth + 1);
                entry.value().asList().ifPresent(list ->
                        list.items().forEach(child -> collect(child, found, depth + 1)));
            }
        }
    }
}
