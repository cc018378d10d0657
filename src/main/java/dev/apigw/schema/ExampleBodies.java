package dev.apigw.schema;

import dev.apigw.model.Model;
import dev.apigw.model.ModelReference;
import dev.apigw.model.RestApi;
import dev.apigw.source.JsonReader;
import dev.apigw.source.JsonValues;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Bodies that fit a model, made from its schema. The same schema always gives the same body. */
public final class ExampleBodies {
    /** What is special about a body. */
    public enum Kind {
        /** Every property, with plain values. */
        FULL,
        /** The required properties alone. */
        MINIMAL,
        /** Free texts hold double quotes, a backslash and a line break. */
        QUOTES,
        /** Free texts hold an apostrophe. */
        APOSTROPHE,
        /** Lists are empty where they may be. */
        EMPTY_LISTS
    }

    /** Schemas nested deeper than this are endless, or nobody's body. */
    private static final int DEEPEST = 12;
    /** Schemas that fan out would give bodies that nobody waits for. */
    private static final int MOST_VALUES = 10_000;
    private static final Map<String, String> BY_FORMAT = Map.of("date-time", "2026-01-31T12:00:00Z", "date", "2026-01-31",
            "email", "someone@example.com", "uuid", "123e4567-e89b-12d3-a456-426614174000", "uri", "https://example.com/",
            "ipv4", "192.0.2.1", "byte", "dGV4dA==", "time", "12:00:00Z", "hostname", "example.com");

    private final RestApi api;
    private final Kind kind;
    private int left = MOST_VALUES;

    private ExampleBodies(RestApi api, Kind kind) {
        this.api = api;
        this.kind = kind;
    }

    /** A body as JSON; references to models that do not exist stand for anything, here a text. */
    public static String of(RestApi api, Model model, Kind kind) {
        ExampleBodies bodies = new ExampleBodies(api, kind);
        return JsonValues.write(bodies.named(model, Set.of()));
    }

    /** A text of this kind, such as a parameter has. */
    public static String text(Kind kind) {
        return switch (kind) {
            case QUOTES -> "say \"hi\" \\\nhere";
            case APOSTROPHE -> "it's";
            default -> "text";
        };
    }

    private Object named(Model model, Set<String> inside) {
        Set<String> deeper = new LinkedHashSet<>(inside);
        deeper.add(model.name());
        return JsonReader.parse(model.schema()).map(schema -> value(schema, deeper)).orElse("text");
    }

    private Object value(Node node, Set<String> inside) {
        if (!(node instanceof MapNode schema) || left-- <= 0) {
            return text(kind);
        }
        Optional<Model> reference = schema.get("$ref").flatMap(Node::asString).flatMap(ModelReference::modelName)
                .flatMap(api::model);
        if (reference.isPresent()) {
            return named(reference.get(), inside);
        }
        Optional<Object> one = schema.get("enum").flatMap(Node::asList).flatMap(list -> list.items().stream().findFirst())
                .map(item -> (Object) item);
        return one.orElseGet(() -> switch (type(schema)) {
            case "object" -> object(schema, inside);
            case "array" -> list(schema, inside);
            case "integer", "number" -> schema.get("minimum").map(minimum -> (Object) minimum).orElse(1);
            case "boolean" -> true;
            default -> string(schema);
        });
    }

    private static String type(MapNode schema) {
        Optional<String> stated = schema.get("type").flatMap(type -> type.asString().or(() -> type.asList()
                .flatMap(list -> list.items().stream().flatMap(item -> item.asString().stream())
                        .filter(each -> !each.equals("null")).findFirst())));
        return stated.orElseGet(() -> schema.has("items") ? "array"
                : schema.has("properties") || schema.has("allOf") || schema.has("oneOf") || schema.has("anyOf") ? "object" : "string");
    }

    private Object string(MapNode schema) {
        Optional<String> format = schema.get("format").flatMap(Node::asString).map(BY_FORMAT::get);
        return format.isPresent() ? format.get() : schema.has("pattern")
                ? schema.get("example").flatMap(Node::asString).orElse(text(Kind.FULL)) : text(kind);
    }

    private Object list(MapNode schema, Set<String> inside) {
        int least = schema.get("minItems").flatMap(Node::asText).filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::parseInt).orElse(0);
        int size = kind == Kind.EMPTY_LISTS ? least : Math.max(least, 2);
        List<Object> items = new ArrayList<>();
        schema.get("items").filter(item -> !isAround(item, inside)).ifPresent(item -> {
            for (int i = 0; i < size; i++) {
                items.add(value(item, inside));
            }
        });
        return items;
    }

    private Object object(MapNode schema, Set<String> inside) {
        Map<String, Object> members = new LinkedHashMap<>();
        schema.get("allOf").flatMap(Node::asList).stream().flatMap(list -> list.items().stream())
                .forEach(part -> addAll(members, part, inside));
        for (String choice : List.of("oneOf", "anyOf")) {
            schema.get(choice).flatMap(Node::asList).map(ListNode::items).stream().flatMap(List::stream).limit(1)
                    .forEach(part -> addAll(members, part, inside));
        }
        Set<String> required = schema.get("required").flatMap(Node::asList).stream()
                .flatMap(list -> list.items().stream()).flatMap(item -> item.asString().stream()).collect(Collectors.toSet());
        for (MapNode.Entry property : schema.get("properties").flatMap(Node::asMap).map(MapNode::entries).orElse(List.of())) {
            if ((kind != Kind.MINIMAL || required.contains(property.name())) && !isAround(property.value(), inside)) {
                members.put(property.name(), value(property.value(), inside));
            }
        }
        return members;
    }

    private void addAll(Map<String, Object> members, Node part, Set<String> inside) {
        if (!isAround(part, inside) && value(part, inside) instanceof Map<?, ?> more) {
            more.forEach((name, value) -> members.put(String.valueOf(name), value));
        }
    }

    /** Whether a schema leads back into one that it is inside of. */
    private static boolean isAround(Node schema, Set<String> inside) {
        return inside.size() >= DEEPEST || schema.asMap().flatMap(map -> map.get("$ref")).flatMap(Node::asString)
                .flatMap(ModelReference::modelName).filter(inside::contains).isPresent();
    }
}
