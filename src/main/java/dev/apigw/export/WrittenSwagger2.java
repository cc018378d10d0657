package dev.apigw.export;

import dev.apigw.fact.Extensions;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Swagger 2.0: a parameter's shape stands beside its name, a body is a parameter, examples stand by content type. */
final class WrittenSwagger2 extends Written {
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";
    /** What a parameter of Swagger 2.0 says of itself and not of its values. */
    private static final Set<String> OF_PARAMETER = Set.of("name", "in", "required", "description", "allowEmptyValue",
            "collectionFormat");

    WrittenSwagger2(ResolvedDocument document, Portable portable) {
        super(document, portable);
    }

    /** One server: API Gateway answers on HTTPS, and an import reads no more than one. */
    @Override List<Map<String, Object>> servers() {
        MapNode root = document().root();
        List<String> schemes = texts(root, "schemes");
        String host = text(root, "host");
        String scheme = schemes.isEmpty() || schemes.contains("https") ? "https" : schemes.get(0);
        String url = (host.isEmpty() ? "" : scheme + "://" + host) + text(root, "basePath");
        return url.isEmpty() ? List.of() : List.of(new Tree().put("url", url).map());
    }

    @Override Map<String, Object> parameter(MapNode parameter) {
        Tree members = new Tree();
        members.putMissing(kept(parameter, Set.of("description", "allowEmptyValue")));
        Tree schema = new Tree();
        parameter.entries().stream().filter(entry -> !OF_PARAMETER.contains(entry.name()) && !entry.name().startsWith("x-"))
                .forEach(entry -> schema.put(entry.name(), portable().of(entry.value())));
        style(text(parameter, "collectionFormat"), members);
        return members.putUnlessEmpty("schema", schema).map();
    }

    /** What OpenAPI 3 has no word for is the default there: one value after another, with commas. */
    private static void style(String collectionFormat, Tree members) {
        switch (collectionFormat) {
            case "csv" -> members.put("explode", false);
            case "ssv" -> members.put("style", "spaceDelimited").put("explode", false);
            case "pipes" -> members.put("style", "pipeDelimited").put("explode", false);
            case "multi" -> members.put("explode", true);
            default -> { }
        }
    }

    @Override Optional<Body> requestBody(MapNode operation, List<MapNode> parameters) {
        Optional<MapNode> body = parameters.stream().filter(parameter -> text(parameter, "in").equals("body")).findFirst();
        return body.map(parameter -> body(operation, parameter)).or(() -> form(operation, parameters.stream()
                .filter(parameter -> text(parameter, "in").equals("formData")).toList()));
    }

    private Body body(MapNode operation, MapNode parameter) {
        Map<String, Object> members = kept(parameter, Set.of("description", "required"));
        return new Body(members, content(mediaTypes(operation, "consumes"), parameter.get("schema")));
    }

    /** A form as {@code allOf}, of which an import makes no model: as little as it makes of the parameters of a form. */
    private Optional<Body> form(MapNode operation, List<MapNode> fields) {
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Tree properties = new Tree();
        List<Object> required = new ArrayList<>();
        boolean file = false;
        for (MapNode field : fields) {
            file |= text(field, "type").equals("file");
            properties.put(text(field, "name"), field(field));
            if (text(field, "required").equals("true")) {
                required.add(text(field, "name"));
            }
        }
        Tree object = new Tree().put("type", "object").put("properties", properties).putUnlessEmpty("required", required);
        Map<String, Object> type = new Tree().put("schema", new Tree().put("allOf", List.of(object.map()))).map();
        return Optional.of(new Body(Map.of(), Map.of(file ? MULTIPART : FORM, type)));
    }

    private Map<String, Object> field(MapNode field) {
        Map<String, Object> parameter = parameter(field);
        Tree schema = new Tree();
        if (parameter.get("schema") instanceof Map<?, ?> shape) {
            shape.forEach((key, value) -> schema.put(key.toString(), value));
        }
        if (text(field, "type").equals("file")) {
            schema.put("type", "string").put("format", "binary");
        }
        return schema.put("description", Optional.ofNullable(parameter.get("description"))).map();
    }

    @Override Body response(MapNode operation, MapNode response) {
        Map<String, Map<String, Object>> content = content(mediaTypes(operation, "produces"), response.get("schema"));
        document().map(response, "examples").ifPresent(examples -> examples.entries().forEach(example -> content
                .computeIfAbsent(example.name(), type -> new LinkedHashMap<>()).put("example", example.value())));
        return new Body(kept(response, Set.of("description")), content);
    }

    private Map<String, Map<String, Object>> content(List<String> mediaTypes, Optional<Node> schema) {
        Map<String, Map<String, Object>> content = new LinkedHashMap<>();
        schema.filter(node -> !node.isNull()).ifPresent(node -> mediaTypes
                .forEach(type -> content.put(type, new Tree().put("schema", portable().of(node)).map())));
        return content;
    }

    private List<String> mediaTypes(MapNode operation, String key) {
        List<String> own = texts(operation, key);
        List<String> types = own.isEmpty() ? texts(document().root(), key) : own;
        return types.isEmpty() ? List.of(JSON) : types;
    }

    @Override Map<String, Map<String, Object>> securitySchemes() {
        Map<String, Map<String, Object>> schemes = new LinkedHashMap<>();
        document().map(document().root(), "securityDefinitions").ifPresent(map -> map.entries().forEach(entry -> document()
                .map(map, entry.name()).ifPresent(scheme -> schemes.put(entry.name(), scheme(scheme)))));
        return schemes;
    }

    private Map<String, Object> scheme(MapNode scheme) {
        Tree members = new Tree();
        switch (text(scheme, "type")) {
            case "basic" -> members.put("type", "http").put("scheme", "basic");
            case "oauth2" -> members.put("type", "oauth2").put("flows", flows(scheme));
            default -> members.putMissing(kept(scheme, Set.of("type", "name", "in")));
        }
        members.putMissing(kept(scheme, Set.of("description")));
        return members.put(Extensions.AUTHTYPE, scheme.get(Extensions.AUTHTYPE)).map();
    }

    private Tree flows(MapNode scheme) {
        String flow = switch (text(scheme, "flow")) {
            case "application" -> "clientCredentials";
            case "accessCode" -> "authorizationCode";
            case "password" -> "password";
            default -> "implicit";
        };
        Tree details = new Tree();
        details.putMissing(kept(scheme, Set.of("authorizationUrl", "tokenUrl")));
        details.put("scopes", scheme.get("scopes").<Object>map(scopes -> scopes).orElse(Map.of()));
        return new Tree().put(flow, details);
    }
}
