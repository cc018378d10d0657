package dev.apigw.lint.spectral.schema;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.SourceSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes a schema of a description of a version of OpenAPI, which lists the objects of the specification and their fields.
 *
 * <p>A description has the object to {@code start} at, the keyword for {@code others} (fields that are not listed) and the
 * {@code objects} by name; those of another description, its {@code basis}, are added. Each object is a schema, and a schema is
 * <ul>
 * <li>a text: the name of an object, of a type ({@code string}, {@code any}) or of a format ({@code uri}); {@code X or Reference};
 *     {@code list of X}, {@code set of X} (no two items alike), {@code map of X}, {@code named X} (a map that looks only at names a
 *     component may have); {@code one of a, b}; {@code always a};</li>
 * <li>a mapping of keywords of JSON Schema, whose schemas are written in this way too, and of these:
 *     {@code fields}, all that the object has ({@code !} behind a name: required); {@code patterns}, its patterned fields;
 *     {@code extensions: false} if no {@code x-} fields are allowed; {@code with}, more about some fields; {@code either}, two fields
 *     of which exactly one is there, the first with the fields that stand only beside it; {@code apart}, lists of fields that do not
 *     go together; {@code by}, a field whose value decides what else holds; if that is missing nothing else does, or all of it in a
 *     description that is {@code undecided}.</li>
 * </ul>
 */
final class ObjectTables {
    private static final String DEFINITIONS = "$defs";
    private static final String NAMES = "^[a-zA-Z0-9._-]+$";
    private static final List<String> TYPES = List.of("string", "number", "integer", "boolean", "object", "array", "null");

    private final MapNode description;
    private final SourceSpan span;

    private ObjectTables(MapNode description) {
        this.description = description;
        this.span = description.span();
    }

    /**
     * The schema of a document that begins with the object to start at.
     *
     * @param named descriptions by name
     */
    static Node schema(String name, Function<String, MapNode> named) {
        return new ObjectTables(named.apply(name)).root(named);
    }

    private Node root(Function<String, MapNode> named) {
        Map<String, Node> objects = new LinkedHashMap<>();
        description.get("basis").flatMap(Node::asString).ifPresent(basis -> addObjects(named.apply(basis), objects));
        addObjects(description, objects);
        return map("$ref", reference(description.get("start").orElseThrow().asString().orElseThrow()), DEFINITIONS, map(objects));
    }

    private void addObjects(MapNode of, Map<String, Node> objects) {
        entries(of.get("objects").orElseThrow()).forEach(entry -> objects.put(entry.name(), schema(entry.value())));
    }

    private Node schema(Node written) {
        return written instanceof MapNode map ? keywords(map) : written.asString().map(this::expression).orElse(written);
    }

    private Node expression(String text) {
        String[] words = text.split(" (of )?", 2);
        switch (words[0]) {
            case "list":
                return map("type", text("array"), "items", expression(words[1]));
            case "set":
                return map("type", text("array"), "items", expression(words[1]), "uniqueItems", flag(true));
            case "named":
                return map("type", text("object"), "patternProperties", map(NAMES, expression(words[1])));
            case "map":
                return map("type", text("object"), "additionalProperties", expression(words[1]));
            case "one":
                return map("enum", texts(words[1].split(", ")));
            case "always":
                return map("const", words[1].equals("true") ? flag(true) : text(words[1]));
            case "any":
                return flag(true);
            default:
                if (words.length > 1) { // X or Reference
                    return map("if", map("type", text("object"), "required", texts("$ref")), "then", expression("Reference"),
                            "else", expression(words[0]));
                }
                return Character.isUpperCase(text.charAt(0)) ? map("$ref", reference(text))
                        : TYPES.contains(text) ? map("type", text(text)) : map("type", text("string"), "format", text(text));
        }
    }

    private MapNode keywords(MapNode written) {
        Map<String, Node> schema = new LinkedHashMap<>();
        List<Node> parts = new ArrayList<>();
        if (written.has("fields") || written.has("patterns")) {
            closed(written, schema);
        }
        for (MapNode.Entry entry : written.entries()) {
            Node value = entry.value();
            switch (entry.name()) {
                case "fields", "patterns", "extensions" -> { }
                case "with" -> fields(value, schema);
                case "either" -> either(entries(value), parts);
                case "apart" -> items(value).forEach(names -> parts.add(map("not", map("required", names))));
                case "by" -> entries(value).forEach(field -> entries(field.value()).forEach(choice ->
                        parts.add(choice(field.name(), choice))));
                case "allOf" -> items(value).forEach(part -> parts.add(schema(part)));
                case "anyOf", "oneOf" -> schema.put(entry.name(), list(items(value).stream().map(this::schema).toList()));
                case "dependentSchemas", "properties", "patternProperties" -> schema.put(entry.name(), named(value));
                case "not", "if", "then", "else", "items", "additionalProperties", "propertyNames" ->
                    schema.put(entry.name(), schema(value));
                default -> schema.put(entry.name(), value);
            }
        }
        if (!parts.isEmpty()) {
            schema.put("allOf", list(parts));
        }
        return map(schema);
    }

    private void closed(MapNode written, Map<String, Node> schema) {
        schema.put("type", text("object"));
        written.get("fields").ifPresent(fields -> fields(fields, schema));
        Map<String, Node> patterns = new LinkedHashMap<>();
        written.get("patterns").ifPresent(more -> entries(more).forEach(entry -> patterns.put(entry.name(), schema(entry.value()))));
        if (written.get("extensions").flatMap(Node::asBoolean).orElse(true)) {
            patterns.put("^x-", flag(true));
        }
        schema.put("patternProperties", map(patterns));
        schema.put(description.get("others").flatMap(Node::asString).orElseThrow(), flag(false));
    }

    private void fields(Node written, Map<String, Node> schema) {
        Map<String, Node> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (MapNode.Entry field : entries(written)) {
            String name = field.name().endsWith("!") ? field.name().substring(0, field.name().length() - 1) : field.name();
            if (name.equals(field.name())) {
                properties.putIfAbsent(name, schema(field.value())); // a required one goes before what is merged into the fields
            } else {
                properties.put(name, schema(field.value()));
                required.add(name);
            }
        }
        schema.put("properties", map(properties));
        if (!required.isEmpty()) {
            schema.put("required", texts(required.toArray(new String[0])));
        }
    }

    private void either(List<MapNode.Entry> ways, List<Node> parts) {
        String one = ways.get(0).name();
        String other = ways.get(1).name();
        parts.add(map("type", text("object"), "anyOf", list(List.of(having(one), having(other))),
                "errorMessage", text("\"" + one + "\" or \"" + other + "\" must be present")));
        parts.add(map("not", map("required", texts(one, other)), "errorMessage", text(Character.toUpperCase(one.charAt(0))
                + one.substring(1) + " and " + other + " are mutually exclusive, at least one is required")));
        parts.add(map("if", map("required", texts(other), "not", having(one)), "then", map("not", map("anyOf",
                list(strings(ways.get(0).value()).stream().map(this::having).toList())))));
    }

    private Node having(String field) {
        return map("required", texts(field));
    }

    private Node choice(String field, MapNode.Entry choice) {
        Map<String, Node> condition = new LinkedHashMap<>();
        condition.put("type", text("object"));
        condition.put("properties", map(field, map("const", text(choice.name()))));
        if (!description.has("undecided")) {
            condition.put("required", texts(field));
        }
        return map("if", map(condition), "then", schema(choice.value()));
    }

    private MapNode named(Node written) {
        Map<String, Node> schemas = new LinkedHashMap<>();
        entries(written).forEach(entry -> schemas.put(entry.name(), schema(entry.value())));
        return map(schemas);
    }

    private static List<MapNode.Entry> entries(Node node) {
        return node.asMap().orElseThrow().entries();
    }

    private static List<Node> items(Node node) {
        return node.asList().orElseThrow().items();
    }

    private static List<String> strings(Node node) {
        return items(node).stream().map(item -> item.asString().orElseThrow()).toList();
    }

    private Node reference(String object) {
        return text("#/" + DEFINITIONS + "/" + object);
    }

    private Node text(String text) {
        return ScalarNode.string(text, span);
    }

    private Node flag(boolean value) {
        return ScalarNode.of(String.valueOf(value), ScalarNode.Kind.BOOLEAN, span);
    }

    private Node texts(String... texts) {
        return list(Arrays.stream(texts).map(this::text).toList());
    }

    private Node list(List<Node> items) {
        return ListNode.of(items, span);
    }

    private MapNode map(Map<String, Node> members) {
        return MapNode.of(members.entrySet().stream()
                .map(member -> new MapNode.Entry(ScalarNode.string(member.getKey(), span), member.getValue())).toList(), span);
    }

    /** A mapping of names and values in turn. */
    private MapNode map(Object... members) {
        Map<String, Node> map = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            map.put((String) members[i], (Node) members[i + 1]);
        }
        return map(map);
    }
}
