package dev.apigw.build;

import dev.apigw.fact.Extensions;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** OpenAPI 3.0, and 3.1 as far as it reads the same. */
final class OpenApi3 implements Language {
    private final Reading reading;
    private final MapNode root;
    private final Optional<MapNode> components;
    private final List<Node> servers;

    OpenApi3(Reading reading) {
        this.reading = reading;
        this.root = reading.document().root();
        this.components = reading.object(root, "components", "`components`");
        this.servers = servers(reading, root);
    }

    /** Source: inferred – a published sample has a single server in place of the list; it cannot hurt the rest. */
    private static List<Node> servers(Reading reading, MapNode root) {
        return Members.of(reading, root, "the definition").items("servers");
    }

    /** All servers; only the first counts. */
    List<Node> servers() {
        return servers;
    }

    @Override public String basePath() {
        return server().map(BasePath::ofServer).orElse("");
    }

    @Override public Optional<MapNode> schemas() {
        return components.flatMap(c -> reading.object(c, "schemas", "`components.schemas`"));
    }

    @Override public Optional<MapNode> securitySchemes() {
        // The Swagger 2.0 key means nothing here, but files that were half converted have it, and SAM wants a mapping.
        root.get("securityDefinitions").filter(node -> node.asMap().isEmpty() && !node.isNull())
                .ifPresent(node -> reading.unreadable(node, "`securityDefinitions`", "a mapping"));
        return components.flatMap(c -> reading.object(c, "securitySchemes", "`components.securitySchemes`"));
    }

    @Override public Optional<Node> endpointConfiguration() {
        return server().flatMap(server -> server.get(Extensions.ENDPOINT_CONFIGURATION));
    }

    @Override public Map<String, Node> requestSchemas(MapNode operation, List<MapNode> parameters, String what) {
        return reading.object(operation, "requestBody", "`requestBody` of " + what)
                .map(body -> contentSchemas(body, "`requestBody` of " + what)).orElse(Map.of());
    }

    @Override public Map<String, Node> responseSchemas(MapNode operation, MapNode response, String what) {
        return contentSchemas(response, what);
    }

    private Optional<MapNode> server() {
        return servers.stream().findFirst().flatMap(node -> reading.object(node, "The first item of `servers`"));
    }

    private Map<String, Node> contentSchemas(MapNode body, String what) {
        Map<String, Node> schemas = new LinkedHashMap<>();
        reading.object(body, "content", "`content` of " + what).ifPresent(content -> content.entries().forEach(entry ->
                reading.object(entry.value(), "`" + entry.name() + "` of `content` of " + what)
                        .flatMap(media -> media.get("schema")).filter(schema -> !schema.isNull())
                        .ifPresent(schema -> schemas.put(entry.name(), schema))));
        return schemas;
    }
}
