package dev.apigw.export;

import dev.apigw.fact.Extensions;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.resolve.SpecVersion;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a definition says that no record of the model holds, in the words of OpenAPI 3. */
abstract class Written {
    private final ResolvedDocument document;
    private final Portable portable;

    Written(ResolvedDocument document, Portable portable) {
        this.document = document;
        this.portable = portable;
    }

    static Written of(ResolvedDocument document, SchemaNames schemas) {
        Portable portable = new Portable(document, schemas);
        boolean swagger = document.version() == SpecVersion.SWAGGER_2_0
                || document.version() == SpecVersion.UNKNOWN && document.root().has("swagger");
        return swagger ? new WrittenSwagger2(document, portable) : new WrittenOpenApi3(document, portable);
    }

    /** The servers; the endpoint configuration of one is the model's to write. */
    abstract List<Map<String, Object>> servers();

    /** A parameter or header but for its name, its place and whether it is required. */
    abstract Map<String, Object> parameter(MapNode parameter);

    /**
     * The body of a request: what is said of it and of its content types, schemas included.
     *
     * @param parameters of the operation and its path item
     */
    abstract Optional<Body> requestBody(MapNode operation, List<MapNode> parameters);

    /** What is said of a response and of its content types, schemas included; no headers. */
    abstract Body response(MapNode operation, MapNode response);

    /** The security schemes by name, without the extension that the model holds. */
    abstract Map<String, Map<String, Object>> securitySchemes();

    /**
     * Something with content.
     *
     * @param members all but the content
     * @param content what is said of a content type, by content type
     */
    record Body(Map<String, Object> members, Map<String, Map<String, Object>> content) {}

    final ResolvedDocument document() {
        return document;
    }

    final Portable portable() {
        return portable;
    }

    /** Members of the top level, {@code info} or an operation whose meaning is known, and extensions of other tools. */
    final Map<String, Object> kept(MapNode map, Set<String> keys) {
        Map<String, Object> kept = new LinkedHashMap<>();
        for (MapNode.Entry entry : map.entries()) {
            boolean foreign = entry.name().startsWith("x-") && !entry.name().startsWith(Extensions.PREFIX);
            if (foreign || keys.contains(entry.name()) && !entry.value().isNull()) {
                kept.put(entry.name(), foreign ? entry.value() : portable.of(entry.value()));
            }
        }
        return kept;
    }

    /** The parameters of a path item and its operation, of two for one place the operation's. */
    final List<MapNode> parameters(WrittenOperation written) {
        Map<String, MapNode> byPlace = new LinkedHashMap<>();
        for (MapNode owner : List.of(written.pathItem(), written.operation())) {
            for (Node item : items(owner, "parameters")) {
                document.follow(item).flatMap(Node::asMap).ifPresent(parameter ->
                        byPlace.put(text(parameter, "in") + " " + text(parameter, "name"), parameter));
            }
        }
        return List.copyOf(byPlace.values());
    }

    /** The requirements that count for an operation: its own, else those of the whole definition. */
    final List<Node> security(MapNode operation) {
        boolean own = operation.get("security").filter(node -> !node.isNull()).isPresent();
        return items(own ? operation : document.root(), "security");
    }

    /** Responses by status code, {@code default} and extensions included. */
    final Map<String, MapNode> responses(MapNode operation) {
        Map<String, MapNode> responses = new LinkedHashMap<>();
        document.map(operation, "responses").ifPresent(map -> map.entries().forEach(entry -> document.map(map, entry.name())
                .filter(response -> !entry.name().startsWith("x-")).ifPresent(response -> responses.put(entry.name(), response))));
        return responses;
    }

    /** Headers of a response by name. */
    final Map<String, Map<String, Object>> headers(MapNode response) {
        Map<String, Map<String, Object>> headers = new LinkedHashMap<>();
        document.map(response, "headers").ifPresent(map -> map.entries().forEach(entry -> document.map(map, entry.name())
                .ifPresent(header -> headers.put(entry.name(), parameter(header)))));
        return headers;
    }

    final List<Node> items(MapNode map, String key) {
        return document.get(map, key).flatMap(Node::asList).map(ListNode::items).orElse(List.of());
    }

    static String text(MapNode map, String key) {
        return map.get(key).flatMap(Node::asText).orElse("");
    }

    /** The texts of a list. */
    final List<String> texts(MapNode map, String key) {
        List<String> texts = new ArrayList<>();
        items(map, key).forEach(item -> item.asText().ifPresent(texts::add));
        return texts;
    }
}
