package dev.apigw.build;

import dev.apigw.fact.Extensions;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Swagger 2.0. */
final class Swagger2 implements Language {
    private final Reading reading;
    private final MapNode root;

    Swagger2(Reading reading) {
        this.reading = reading;
        this.root = reading.document().root();
    }

    @Override public String basePath() {
        Members members = Members.of(root, "the definition", reading::unreadable);
        return BasePath.normalised(members.text("basePath").orElse(""));
    }

    @Override public Optional<MapNode> schemas() {
        return reading.object(root, "definitions", "`definitions`");
    }

    @Override public Optional<MapNode> securitySchemes() {
        return reading.object(root, "securityDefinitions", "`securityDefinitions`");
    }

    @Override public Optional<Node> endpointConfiguration() {
        return root.get(Extensions.ENDPOINT_CONFIGURATION);
    }

    @Override public Map<String, Node> requestSchemas(MapNode operation, List<MapNode> parameters, String what) {
        Map<String, Node> schemas = new LinkedHashMap<>();
        for (MapNode parameter : parameters) {
            if (parameter.get("in").flatMap(Node::asText).equals(Optional.of("body"))) {
                parameter.get("schema").filter(schema -> !schema.isNull()).ifPresent(schema ->
                        mediaTypes(operation, "consumes", what).forEach(type -> schemas.put(type, schema)));
            }
        }
        return schemas;
    }

    @Override public Map<String, Node> responseSchemas(MapNode operation, MapNode response, String what) {
        Map<String, Node> schemas = new LinkedHashMap<>();
        response.get("schema").filter(schema -> !schema.isNull()).ifPresent(schema ->
                mediaTypes(operation, "produces", what).forEach(type -> schemas.put(type, schema)));
        return schemas;
    }

    /**
     * The operation's own media types, else those of the whole definition, else JSON.
     *
     * <p>Source: inferred – a body without media types; no recording yet.
     */
    private List<String> mediaTypes(MapNode operation, String key, String what) {
        List<Node> own = reading.list(operation, key, "`" + key + "` of " + what);
        List<Node> stated = own.isEmpty() ? reading.list(root, key, "`" + key + "`") : own;
        List<String> types = stated.stream().flatMap(node -> node.asText().stream()).toList();
        return types.isEmpty() ? List.of("application/json") : types;
    }
}
