package dev.apigw.diff.contract;

import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code consumes} with a body parameter or form fields, {@code produces} with a response's schema. */
final class Swagger2Bodies implements BodyReader {
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final ResolvedDocument document;
    private final SchemaReader schemas;

    Swagger2Bodies(ResolvedDocument document, SchemaReader schemas) {
        this.document = document;
        this.schemas = schemas;
    }

    @Override public Optional<RequestBody> request(MapNode operation, List<MapNode> parameters) {
        List<MapNode> fields = parameters.stream().filter(parameter -> in(parameter, "formData")).toList();
        Optional<MapNode> body = parameters.stream().filter(parameter -> in(parameter, "body")).findFirst();
        if (body.isPresent()) {
            Optional<SchemaUse> schema = body.get().get("schema").filter(node -> !node.isNull()).map(schemas::use);
            return Optional.of(requestBody(required(body.get()), mediaTypes(operation, "consumes", JSON), schema,
                    InFile.of(body.get())));
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(requestBody(fields.stream().anyMatch(Swagger2Bodies::required),
                mediaTypes(operation, "consumes", FORM), Optional.of(schemas.use(form(fields))), InFile.of(fields.get(0))));
    }

    private static boolean in(MapNode parameter, String place) {
        return parameter.get("in").flatMap(Node::asText).equals(Optional.of(place));
    }

    private static boolean required(MapNode parameter) {
        return parameter.get("required").flatMap(Node::asBoolean).orElse(false);
    }

    private static RequestBody requestBody(boolean required, List<String> types, Optional<SchemaUse> schema, Origin origin) {
        Map<String, Media> content = new LinkedHashMap<>();
        types.forEach(type -> content.put(type, new Media(type, schema, origin)));
        return new RequestBody(required, content, origin);
    }

    /** Form fields are the members of an object. */
    private static MapNode form(List<MapNode> fields) {
        SourceSpan place = fields.get(0).span();
        List<MapNode.Entry> properties = new ArrayList<>();
        List<ScalarNode> required = new ArrayList<>();
        for (MapNode field : fields) {
            field.get("name").flatMap(Node::asScalar).ifPresent(name -> {
                properties.add(new MapNode.Entry(name, field));
                if (required(field)) {
                    required.add(name);
                }
            });
        }
        return MapNode.of(List.of(entry("type", ScalarNode.string("object", place), place),
                entry("properties", MapNode.of(properties, place), place),
                entry("required", ListNode.of(required, place), place)), place);
    }

    private static MapNode.Entry entry(String key, Node value, SourceSpan place) {
        return new MapNode.Entry(ScalarNode.string(key, place), value);
    }

    @Override public Map<String, Media> response(MapNode operation, MapNode response, Origin origin) {
        Map<String, Media> content = new LinkedHashMap<>();
        response.get("schema").filter(node -> !node.isNull()).ifPresent(schema -> mediaTypes(operation, "produces", JSON)
                .forEach(type -> content.put(type, new Media(type, Optional.of(schemas.use(schema)), origin))));
        return content;
    }

    /** The operation's own media types, else those of the whole definition, else the usual one. */
    private List<String> mediaTypes(MapNode operation, String key, String usual) {
        List<String> types = texts(operation.has(key) ? operation : document.root(), key);
        return types.isEmpty() ? List.of(usual) : types;
    }

    private List<String> texts(MapNode map, String key) {
        return document.get(map, key).flatMap(Node::asList).map(ListNode::items).orElse(List.of()).stream()
                .flatMap(node -> node.asText().stream()).map(text -> text.toLowerCase(Locale.ROOT).replace(" ", "")).toList();
    }
}
