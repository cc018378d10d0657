package dev.apigw.export;

import dev.apigw.resolve.Reference;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Parts of the definition so that they stand on their own in another one: a reference to what became a model refers to the
 * model, every other reference is replaced by its target.
 */
final class Portable {
    /** Keys whose members are names, not keys of the language. */
    private static final Set<String> NAMES = Set.of("properties", "patternProperties", "definitions", "$defs", "headers",
            "content", "examples", "links", "callbacks", "variables", "encoding");
    /** Keys whose value is data, in which {@code $ref} is a text like any other. */
    private static final Set<String> DATA = Set.of("example", "default", "enum", "const", "value", "mapping");
    /** Values that are taken over before the rest is left out: references within references multiply, and nothing reads more. */
    private static final int MOST_VALUES = 2_000_000;
    /** References within references; what goes on is taken for a chain that somebody made to have no end. */
    private static final int LONGEST_CHAIN = 50;

    private final ResolvedDocument document;
    private final SchemaNames schemas;
    private final Set<SourceSpan> underway = new HashSet<>();
    private int values;

    Portable(ResolvedDocument document, SchemaNames schemas) {
        this.document = document;
        this.schemas = schemas;
    }

    /** The value with its references replaced; a circle that meets no model ends in an empty object. */
    Object of(Node node) {
        return of(node, false);
    }

    /** The members of an object but for some, references replaced. */
    Map<String, Object> members(MapNode map, Set<String> without) {
        Map<String, Object> members = new LinkedHashMap<>();
        map.entries().stream().filter(entry -> !without.contains(entry.name()))
                .forEach(entry -> members.put(entry.name(), member(entry)));
        return members;
    }

    private Object of(Node node, boolean names) {
        Optional<Reference> reference = document.reference(node);
        if (reference.isPresent()) {
            return ofReference(node, reference.get());
        }
        if (++values > MOST_VALUES) {
            return Map.of();
        }
        if (node instanceof MapNode map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.entries().forEach(entry -> members.put(entry.name(), names ? of(entry.value()) : member(entry)));
            return members;
        }
        if (node instanceof ListNode list) {
            List<Object> items = new ArrayList<>();
            list.items().forEach(item -> items.add(of(item, false)));
            return items;
        }
        return node;
    }

    private Object member(MapNode.Entry entry) {
        String key = entry.name();
        return DATA.contains(key) || key.startsWith("x-") ? entry.value() : of(entry.value(), NAMES.contains(key));
    }

    private Object ofReference(Node node, Reference reference) {
        Optional<String> model = reference.target().flatMap(schemas::madeOf);
        if (model.isPresent()) {
            return schemas.reference(model.get());
        }
        if (reference.target().isEmpty()) {
            return node; // as broken as it was written
        }
        Node target = reference.target().get();
        if (underway.size() >= LONGEST_CHAIN || !underway.add(target.span())) {
            return Map.of();
        }
        Object value = of(target, false);
        underway.remove(target.span());
        return value;
    }
}
