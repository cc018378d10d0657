package dev.apigw.export;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which an export writes the keywords of a schema: that of the parser's classes, through which the model goes.
 *
 * <p>Source: reported – exports of 2019–2021, and the classes {@code Schema} and {@code ModelImpl} of swagger-models; {@code
 * $schema}, which the stock models have, is in none of the exports.
 */
enum SchemaOrder {
    OAS30("title", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength",
            "pattern", "maxItems", "minItems", "uniqueItems", "maxProperties", "minProperties", "required", "type", "not",
            "properties", "additionalProperties", "description", "format", "$ref"),
    SWAGGER("type", "required", "discriminator", "properties");

    /** Keywords whose members are schemas by name. */
    private static final Set<String> NAMED = Set.of("properties", "patternProperties", "definitions");
    /** Keywords whose value is data of the API's clients. */
    private static final Set<String> DATA = Set.of("default", "enum", "example", "const");

    private final List<String> first;

    SchemaOrder(String... first) {
        this.first = List.of(first);
    }

    /** Schemas by name, each in order. */
    Map<String, Object> of(Map<String, Object> schemas) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        schemas.forEach((name, schema) -> ordered.put(name, schema(schema)));
        return ordered;
    }

    private Object schema(Object schema) {
        if (schema instanceof MapNode map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.entries().forEach(entry -> members.put(entry.name(), entry.value()));
            return schema(members);
        }
        if (schema instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            first.stream().filter(map::containsKey).forEach(key -> members.put(key, value(key, map.get(key))));
            map.forEach((key, value) -> members.computeIfAbsent(key.toString(), k -> value(k, value)));
            members.remove("$schema");
            return members;
        }
        return schema instanceof ListNode list ? items(list) : schema;
    }

    private Object value(String keyword, Object value) {
        if (NAMED.contains(keyword) && value instanceof MapNode map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.entries().forEach(entry -> members.put(entry.name(), schema(entry.value())));
            return members;
        }
        return DATA.contains(keyword) ? value : schema(value);
    }

    private List<Object> items(ListNode list) {
        List<Object> items = new ArrayList<>();
        for (Node item : list.items()) {
            items.add(schema(item));
        }
        return items;
    }
}
