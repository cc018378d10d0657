package dev.apigw.export;

import dev.apigw.fact.Extensions;
import dev.apigw.model.DocumentationPart;
import dev.apigw.model.RestApi;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Documentation parts in an export: all of them under {@code x-amazon-apigateway-documentation}, and what OpenAPI has a word
 * for at the entities that they describe.
 *
 * <p>Source: documented – developer guide, "Publish REST API documentation", read 2026-11, also for the path {@code /} that
 * is not written. Source: inferred – a method or status that is not stated, or a star, means all of them and gives way to one
 * that is; which words count for which entity. The date of the version is known to AWS alone and left out.
 */
final class AwsDocumentation {
    private static final String ALL = "*";
    private static final List<String> OF_INFO = List.of("description", "termsOfService", "contact", "license");
    private static final List<String> OF_OPERATION = List.of("tags", "summary", "description", "externalDocs", "deprecated");
    private static final List<String> OF_MODEL = List.of("title", "description");
    private static final List<String> NAMING = List.of("name", "in");
    private static final List<String> DESCRIPTION = List.of("description");

    private final Map<String, Object> root;
    private final AwsLanguage language;

    private AwsDocumentation(Map<String, Object> root, AwsLanguage language) {
        this.root = root;
        this.language = language;
    }

    /** Adds the documentation of an API to its export. */
    static void addTo(Map<String, Object> root, RestApi api, AwsLanguage language) {
        if (api.documentationParts().isEmpty() && api.documentationVersion().isEmpty()) {
            return;
        }
        List<Object> parts = new ArrayList<>();
        api.documentationParts().forEach(part -> parts.add(new Tree().put("location", location(part))
                .put("properties", Embedded.json(part.properties())).map()));
        root.put(Extensions.DOCUMENTATION, new Tree().put("version", api.documentationVersion())
                .put("documentationParts", parts).map());
        AwsDocumentation documentation = new AwsDocumentation(root, language);
        api.documentationParts().stream().sorted(Comparator.comparingInt(AwsDocumentation::specificity))
                .forEach(documentation::insert);
    }

    private static Tree location(DocumentationPart part) {
        Tree location = new Tree();
        part.location().forEach((key, value) -> {
            if (!key.equals("path") || !value.equals("/")) {
                location.put(key, value);
            }
        });
        return location;
    }

    private static int specificity(DocumentationPart part) {
        return (int) Stream.of("method", "statusCode").filter(key -> !isAll(part, key)).count();
    }

    private static boolean isAll(DocumentationPart part, String key) {
        return part.location().getOrDefault(key, ALL).equals(ALL);
    }

    private void insert(DocumentationPart part) {
        Embedded.parsed(part.properties()).flatMap(Node::asMap).ifPresent(properties -> {
            switch (part.location().getOrDefault("type", "")) {
                case "API" -> {
                    properties.get("info").flatMap(Node::asMap)
                            .ifPresent(info -> put(Maps.at(root, "info"), info, OF_INFO));
                    put(root, properties, List.of());
                }
                case "RESOURCE" -> put(pathItem(part), properties, List.of());
                case "METHOD" -> operations(part).forEach(operation -> put(operation, properties, OF_OPERATION));
                case "MODEL" -> put(Maps.at(language.schemas(root), name(part)), properties, OF_MODEL);
                case "AUTHORIZER" -> put(Maps.at(language.securitySchemes(root), name(part)), properties, DESCRIPTION);
                case "RESPONSE" -> responses(part).forEach(response -> put(response, properties, DESCRIPTION));
                case "RESPONSE_HEADER" -> responses(part).forEach(response ->
                        put(Maps.at(Maps.at(response, "headers"), name(part)), properties, DESCRIPTION));
                case "REQUEST_BODY" -> operations(part).forEach(operation -> {
                    put(Maps.at(operation, "requestBody"), properties, DESCRIPTION);
                    parameters(operation, "body", "").forEach(body -> put(body, properties, DESCRIPTION));
                });
                case "PATH_PARAMETER" -> put(part, "path", properties);
                case "QUERY_PARAMETER" -> put(part, "query", properties);
                case "REQUEST_HEADER" -> put(part, "header", properties);
                default -> { }
            }
        });
    }

    private void put(DocumentationPart parameter, String in, MapNode properties) {
        operations(parameter).forEach(operation -> parameters(operation, in, name(parameter))
                .forEach(map -> put(map, properties, DESCRIPTION)));
    }

    /**
     * Puts words of OpenAPI before the others, but behind what names a parameter, and extensions last.
     *
     * <p>Source: documented for operations and extensions, see above; elsewhere inferred from the parser's classes.
     */
    private static void put(Map<String, Object> entity, MapNode properties, List<String> words) {
        Map<String, Object> before = new LinkedHashMap<>(entity);
        entity.clear();
        before.keySet().stream().filter(NAMING::contains).forEach(key -> entity.put(key, before.get(key)));
        words.forEach(word -> properties.get(word).ifPresent(value -> entity.put(word, value)));
        before.forEach(entity::putIfAbsent);
        properties.entries().stream().filter(entry -> isForeign(entry.name()))
                .forEach(entry -> entity.put(entry.name(), entry.value()));
    }

    private static boolean isForeign(String key) {
        return key.startsWith("x-") && !key.startsWith(Extensions.PREFIX);
    }

    private static String name(DocumentationPart part) {
        return part.location().getOrDefault("name", "");
    }

    private Map<String, Object> pathItem(DocumentationPart part) {
        return Maps.at(Maps.at(root, "paths"), part.location().getOrDefault("path", "/"));
    }

    private List<Map<String, Object>> operations(DocumentationPart part) {
        Map<String, Object> item = pathItem(part);
        return language.methodOrder().stream().filter(item::containsKey).filter(key -> isAll(part, "method")
                        || key.equals(WrittenOperation.keyOf(part.location().get("method"))))
                .map(key -> Maps.at(item, key)).toList();
    }

    private List<Map<String, Object>> responses(DocumentationPart part) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (Map<String, Object> operation : operations(part)) {
            Map<String, Object> responses = Maps.at(operation, "responses");
            responses.keySet().stream()
                    .filter(status -> isAll(part, "statusCode") || status.equals(part.location().get("statusCode")))
                    .forEach(status -> found.add(Maps.at(responses, status)));
        }
        return found;
    }

    /** The parameters at a place; any name if none is asked for. */
    private static List<Map<String, Object>> parameters(Map<String, Object> operation, String in, String name) {
        return Maps.list(operation, "parameters").stream().filter(parameter -> in.equals(parameter.get("in"))
                && (name.isEmpty() || name.equals(parameter.get("name")))).toList();
    }
}
