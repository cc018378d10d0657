package dev.apigw.diff.contract;

import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads parameters of requests and headers of responses. */
final class ParameterReader {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}/]*?)\\+?}");

    private final ResolvedDocument document;
    private final SchemaReader schemas;
    private final boolean swagger;

    ParameterReader(ResolvedDocument document, SchemaReader schemas, boolean swagger) {
        this.document = document;
        this.schemas = schemas;
        this.swagger = swagger;
    }

    /** The operation's own parameters and those of the path item that it does not state again, references followed. */
    List<MapNode> stated(MapNode pathItem, MapNode operation) {
        Map<String, MapNode> byPlace = new LinkedHashMap<>();
        for (MapNode owner : List.of(pathItem, operation)) {
            document.get(owner, "parameters").flatMap(Node::asList).map(ListNode::items).orElse(List.of()).stream()
                    .flatMap(node -> document.follow(node).flatMap(Node::asMap).stream())
                    .forEach(node -> byPlace.put(text(node, "in") + " " + text(node, "name"), node));
        }
        return new ArrayList<>(byPlace.values());
    }

    /** The parameters by key; a variable of a path is known by its position, so that its name does not matter. */
    Map<String, Parameter> read(String path, List<MapNode> stated) {
        List<String> variables = new ArrayList<>();
        Matcher matcher = VARIABLE.matcher(path);
        while (matcher.find()) {
            variables.add(matcher.group(1));
        }
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (MapNode node : stated) {
            String in = text(node, "in");
            String name = text(node, "name");
            if (List.of("path", "query", "header", "cookie").contains(in)) {
                String key = switch (in) {
                    case "header" -> name.toLowerCase(Locale.ROOT);
                    case "path" -> variables.contains(name) ? "{" + variables.indexOf(name) + "}" : name;
                    default -> name;
                };
                parameters.put(in + " " + key, parameter(in + " " + key, in, name, node, origin(node)));
            }
        }
        return parameters;
    }

    private static Origin origin(MapNode node) {
        return node.entry("name").<Origin>map(entry -> InFile.of(entry.key())).orElse(InFile.of(node));
    }

    /** The headers of a response, by name in lower case. */
    Map<String, Parameter> headers(MapNode response) {
        Map<String, Parameter> headers = new LinkedHashMap<>();
        document.map(response, "headers").ifPresent(map -> map.entries().forEach(entry ->
                document.follow(entry.value()).flatMap(Node::asMap).ifPresent(node -> {
                    String key = entry.name().toLowerCase(Locale.ROOT);
                    headers.put(key, parameter(key, "header", entry.name(), node, InFile.of(entry.key())));
                })));
        return headers;
    }

    private Parameter parameter(String key, String in, String name, MapNode node, Origin origin) {
        return new Parameter(key, in, name, node.get("required").flatMap(Node::asBoolean).orElse(false), serialization(in, node),
                schema(node), Lifecycle.of(node, origin), origin);
    }

    /** In Swagger a parameter is its own schema; in OpenAPI 3 it has one, or content of one media type. */
    private Optional<SchemaUse> schema(MapNode node) {
        if (swagger) {
            return Optional.of(schemas.use(node));
        }
        return node.get("schema").or(() -> document.map(node, "content").flatMap(content -> content.entries().stream().findFirst())
                        .flatMap(media -> document.follow(media.value())).flatMap(Node::asMap).flatMap(media -> media.get("schema")))
                .filter(schema -> !schema.isNull()).map(schemas::use);
    }

    private String serialization(String in, MapNode node) {
        if (swagger) {
            return switch (text(node, "collectionFormat")) {
                case "multi" -> "form, exploded";
                case "ssv" -> "spaceDelimited";
                case "pipes" -> "pipeDelimited";
                case "tsv" -> "tabDelimited";
                default -> in.equals("query") || in.equals("cookie") ? "form" : "simple";
            };
        }
        Optional<MapNode> content = document.map(node, "content");
        if (content.isPresent() && !content.get().isEmpty()) {
            return content.get().entries().get(0).name();
        }
        String style = node.get("style").flatMap(Node::asText)
                .orElse(in.equals("query") || in.equals("cookie") ? "form" : "simple");
        boolean exploded = node.get("explode").flatMap(Node::asBoolean).orElse(style.equals("form"));
        return style + (exploded ? ", exploded" : "");
    }

    private static String text(MapNode node, String key) {
        return node.get(key).flatMap(Node::asText).orElse("");
    }
}
