package dev.apigw.diff.contract;

import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.resolve.SpecVersion;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the contract of a document; what has the wrong type is not part of it. */
final class ContractReader {
    private static final Map<String, String> VERBS = verbs();

    private final ResolvedDocument document;
    private final MapNode root;
    private final SchemaReader schemas;
    private final BodyReader bodies;
    private final ParameterReader parameters;
    private final SecurityReader security;

    ContractReader(ResolvedDocument document) {
        this.document = document;
        this.root = document.root();
        this.schemas = new SchemaReader(document);
        boolean swagger = isSwagger(document);
        this.parameters = new ParameterReader(document, schemas, swagger);
        this.bodies = swagger ? new Swagger2Bodies(document, schemas) : new OpenApi3Bodies(document, schemas);
        this.security = new SecurityReader(document, swagger);
    }

    private static boolean isSwagger(ResolvedDocument document) {
        return switch (document.version()) {
            case SWAGGER_2_0 -> true;
            case OPENAPI_3_0, OPENAPI_3_1 -> false;
            case UNKNOWN -> document.root().has("swagger") || document.root().has("definitions");
        };
    }

    private static Map<String, String> verbs() {
        Map<String, String> verbs = new LinkedHashMap<>();
        List.of("get", "put", "post", "delete", "options", "head", "patch", "trace")
                .forEach(verb -> verbs.put(verb, verb.toUpperCase(Locale.ROOT)));
        verbs.put("x-amazon-apigateway-any-method", "ANY");
        return verbs;
    }

    Contract read() {
        List<Operation> operations = new ArrayList<>();
        document.map(root, "paths").ifPresent(paths -> paths.entries().forEach(path -> {
            if (path.name().startsWith("/")) {
                document.follow(path.value()).flatMap(Node::asMap).ifPresent(item -> addOperations(path.name(), item, operations));
            }
        }));
        return new Contract(operations, security.schemes(), namedSchemas());
    }

    private void addOperations(String path, MapNode item, List<Operation> operations) {
        for (MapNode.Entry entry : item.entries()) {
            String verb = VERBS.get(entry.name());
            if (verb != null) {
                document.follow(entry.value()).flatMap(Node::asMap)
                        .ifPresent(node -> operations.add(operation(verb, path, item, node, InFile.of(entry.key()))));
            }
        }
    }

    private Operation operation(String verb, String path, MapNode item, MapNode node, Origin origin) {
        List<MapNode> stated = parameters.stated(item, node);
        return new Operation(verb, path, node.get("operationId").flatMap(Node::asText), texts(node, "tags"),
                Lifecycle.of(node, origin), parameters.read(path, stated), bodies.request(node, stated), responses(node),
                security.of(node, origin), node, origin);
    }

    private Map<String, Response> responses(MapNode operation) {
        Map<String, Response> responses = new LinkedHashMap<>();
        document.map(operation, "responses").ifPresent(map -> map.entries().forEach(entry -> {
            Optional<MapNode> node = document.follow(entry.value()).flatMap(Node::asMap);
            if (node.isPresent() && !entry.name().startsWith("x-")) {
                String status = entry.name().equals("default") ? "default" : entry.name().toUpperCase(Locale.ROOT);
                responses.put(status, new Response(status, parameters.headers(node.get()),
                        bodies.response(operation, node.get(), InFile.of(entry.key())), InFile.of(entry.key())));
            }
        }));
        return responses;
    }

    private Map<String, SchemaUse> namedSchemas() {
        Optional<MapNode> folder = document.version() == SpecVersion.SWAGGER_2_0 || root.has("definitions")
                ? document.map(root, "definitions") : document.map(root, "components").flatMap(c -> document.map(c, "schemas"));
        Map<String, SchemaUse> named = new LinkedHashMap<>();
        folder.ifPresent(map -> map.entries().forEach(entry -> {
            SchemaUse use = schemas.use(entry.value());
            named.put(entry.name(), new SchemaUse(use.schema(), Optional.of(entry.name()), true, InFile.of(entry.key())));
        }));
        return named;
    }

    private List<String> texts(MapNode node, String key) {
        return document.get(node, key).flatMap(Node::asList).map(ListNode::items).orElse(List.of()).stream()
                .flatMap(item -> item.asText().stream()).toList();
    }
}
