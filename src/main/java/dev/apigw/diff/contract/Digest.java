package dev.apigw.diff.contract;

import dev.apigw.source.JsonValues;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes values so that equal contents give equal texts: keys sorted, sets sorted, numbers in one spelling, prose left out. */
final class Digest {
    private static final Set<String> PROSE = Set.of("title", "description", "summary", "example", "examples", "externalDocs",
            "xml", "tags", "operationId", "$comment");
    private static final Set<String> SETS = Set.of("required", "enum", "type", "oneOf", "anyOf", "allOf", "parameters", "consumes",
            "produces");

    private Digest() {}

    /** The text of a value; a mapping's prose keys are left out. */
    static String of(Node node) {
        return JsonValues.write(plain(node, ""));
    }

    private static Object plain(Node node, String key) {
        if (node instanceof MapNode map) {
            Map<String, Object> sorted = new TreeMap<>();
            // A property may be called `description`.
            boolean named = key.equals("properties");
            map.entries().stream().filter(entry -> named || !PROSE.contains(entry.name()))
                    .forEach(entry -> sorted.put(entry.name(), plain(entry.value(), named ? "" : entry.name())));
            return sorted;
        }
        if (node instanceof ListNode list) {
            List<Object> items = new ArrayList<>(list.items().stream().map(item -> plain(item, "")).toList());
            if (SETS.contains(key)) {
                items.sort((a, b) -> JsonValues.write(a).compareTo(JsonValues.write(b)));
            }
            return items;
        }
        return scalar((ScalarNode) node);
    }

    private static Object scalar(ScalarNode node) {
        return switch (node.kind()) {
            case STRING -> node.text();
            case BOOLEAN -> node.booleanValue();
            case NULL -> null;
            case INTEGER, NUMBER -> number(node.text());
        };
    }

    /** {@code 1}, {@code 1.0} and {@code 1e0} are one number; what is too odd to be one stays a text. */
    private static Object number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > 1000 ? text : number.stripTrailingZeros();
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
