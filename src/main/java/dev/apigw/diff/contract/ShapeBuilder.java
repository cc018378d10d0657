package dev.apigw.diff.contract;

import dev.apigw.diagnostic.InFile;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts the statements that hold at once into one {@link Shape}: of two limits the tighter one, of two sets what both have. */
final class ShapeBuilder {
    private static final List<String> UPPER = List.of("maxLength", "maxItems", "maxProperties");
    private static final List<String> LOWER = List.of("minLength", "minItems", "minProperties");
    private static final List<String> VALUES = List.of("format", "pattern", "default", "multipleOf", "uniqueItems", "readOnly",
            "writeOnly");
    /** Keywords of later JSON Schemas, and of draft 4 where nothing more can be said than that they differ. */
    private static final List<String> ASSERTIONS = List.of("if", "then", "else", "contains", "minContains", "maxContains",
            "dependentRequired", "dependentSchemas", "dependencies", "patternProperties", "propertyNames", "prefixItems",
            "unevaluatedItems", "unevaluatedProperties", "additionalItems", "contentSchema", "contentMediaType",
            "contentEncoding", "not");

    private final SchemaReader reader;
    private final Shape shape = new Shape();

    ShapeBuilder(SchemaReader reader) {
        this.reader = reader;
    }

    Shape build() {
        if (shape.types.isEmpty() && !shape.properties.isEmpty()) {
            shape.types.add("object"); // nobody lists the members of what need not be an object
        } else if (shape.types.isEmpty() && shape.items != null) {
            shape.types.add("array");
        }
        return shape;
    }

    void add(MapNode node) {
        node.entries().forEach(entry -> shape.origins.putIfAbsent(entry.name(), InFile.of(entry.key())));
        types(node);
        enumeration(node);
        limits(node);
        node.entries().forEach(this::plain);
        members(node);
        variants(node);
        discriminator(node);
        if (node.has("deprecated") || node.has("x-sunset") || node.has("x-stability-level")) {
            shape.lifecycle = node;
        }
    }

    private void types(MapNode node) {
        Set<String> stated = new TreeSet<>();
        Optional<Node> type = node.get("type");
        type.flatMap(Node::asText).ifPresent(stated::add);
        reader.items(node, "type").forEach(item -> stated.add(item.isNull() ? "null" : item.asText().orElse("")));
        if (stated.isEmpty()) {
            typesOfVariants(node).forEach(stated::add);
        }
        stated.remove("");
        boolean none = stated.remove("null") | flag(node, "nullable") | flag(node, "x-nullable") | nullVariant(node);
        shape.nullable |= none;
        if (stated.contains("number")) {
            stated.remove("integer"); // each of them is a number
        }
        if (shape.types.isEmpty()) {
            shape.types.addAll(stated);
        } else if (!stated.isEmpty()) {
            shape.types.retainAll(stated);
        }
    }

    /** {@code oneOf: [{type: string}, {type: integer}]} is a list of types. */
    private List<String> typesOfVariants(MapNode node) {
        for (String keyword : List.of("oneOf", "anyOf")) {
            List<Node> variants = reader.variants(node, keyword);
            if (!variants.isEmpty() && variants.stream().allMatch(ShapeBuilder::isType)) {
                return variants.stream().flatMap(variant -> variant.asMap().flatMap(map -> map.get("type")).flatMap(Node::asText).stream())
                        .toList();
            }
        }
        return List.of();
    }

    /** Whether a variant states a type and nothing else. */
    private static boolean isType(Node variant) {
        return variant.asMap().filter(map -> map.size() == 1).flatMap(map -> map.get("type")).flatMap(Node::asText).isPresent();
    }

    private boolean nullVariant(MapNode node) {
        return List.of("oneOf", "anyOf").stream().anyMatch(keyword -> reader.items(node, keyword).stream().anyMatch(reader::isNull));
    }

    private static boolean flag(MapNode node, String keyword) {
        return node.get(keyword).flatMap(Node::asBoolean).orElse(false);
    }

    private void enumeration(MapNode node) {
        List<Node> extensible = reader.items(node, "x-extensible-enum");
        if (!extensible.isEmpty()) {
            shape.extensible = extensible.stream().map(Digest::of).collect(Collectors.toCollection(TreeSet::new));
        }
        List<Node> listed = node.get("const").map(List::of).orElseGet(() -> reader.items(node, "enum"));
        if (listed.isEmpty()) {
            return;
        }
        node.entry("const").ifPresent(entry -> shape.origins.putIfAbsent("enum", InFile.of(entry.key())));
        Map<String, String> values = new LinkedHashMap<>();
        listed.stream().filter(value -> !value.isNull()).map(Digest::of).forEach(text -> values.put(text, text));
        if (shape.enumeration == null) {
            shape.enumeration = values;
        } else {
            shape.enumeration.keySet().retainAll(values.keySet());
        }
    }

    private void limits(MapNode node) {
        for (String keyword : UPPER) {
            number(node, keyword).ifPresent(value -> shape.limits.merge(keyword, value, BigDecimal::min));
        }
        for (String keyword : LOWER) {
            number(node, keyword).ifPresent(value -> shape.limits.merge(keyword, value, BigDecimal::max));
        }
        range(node, "maximum", "exclusiveMaximum").forEach((keyword, value) -> shape.limits.merge(keyword, value, BigDecimal::min));
        range(node, "minimum", "exclusiveMinimum").forEach((keyword, value) -> shape.limits.merge(keyword, value, BigDecimal::max));
    }

    /** OpenAPI 3.0 and Swagger say {@code exclusiveMaximum: true} beside {@code maximum}, later ones give it the number. */
    private Map<String, BigDecimal> range(MapNode node, String inclusive, String exclusive) {
        Map<String, BigDecimal> range = new LinkedHashMap<>();
        number(node, inclusive).ifPresent(value -> range.put(flag(node, exclusive) ? exclusive : inclusive, value));
        number(node, exclusive).ifPresent(value -> range.put(exclusive, value));
        return range;
    }

    private static Optional<BigDecimal> number(MapNode node, String keyword) {
        try {
            return node.get(keyword).filter(value -> value.asBoolean().isEmpty()).flatMap(Node::asText).map(BigDecimal::new);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void plain(MapNode.Entry entry) {
        if (VALUES.contains(entry.name()) && !entry.value().isNull()) {
            shape.value(entry.name(), entry.value());
        } else if (ASSERTIONS.contains(entry.name())) {
            shape.assertions.put(entry.name(), Digest.of(entry.value()));
        }
    }

    private void members(MapNode node) {
        reader.items(node, "required").forEach(name -> name.asText().ifPresent(shape.required::add));
        node.get("properties").flatMap(Node::asMap).ifPresent(map -> map.entries().forEach(entry ->
                shape.properties.put(entry.name(), new Shape.Property(entry.name(), reader.use(entry.value()),
                        InFile.of(entry.key())))));
        node.get("items").ifPresent(items -> shape.items = reader.use(items));
        node.get("additionalProperties").ifPresent(additional -> {
            shape.closed |= additional.asBoolean().map(allowed -> !allowed).orElse(false);
            if (additional.asMap().isPresent()) {
                shape.additional = reader.use(additional);
            }
        });
    }

    private void variants(MapNode node) {
        for (String keyword : List.of("oneOf", "anyOf")) {
            List<Node> variants = reader.variants(node, keyword);
            boolean part = variants.size() == 1 && reader.items(node, keyword).size() > 1; // see SchemaReader
            if (!part && !variants.stream().allMatch(ShapeBuilder::isType)) {
                variants.forEach(variant -> shape.variant(keyword, reader.use(variant)));
            }
        }
    }

    /** Swagger names the property only, OpenAPI 3 may map its values to models. */
    private void discriminator(MapNode node) {
        Optional<Node> stated = node.get("discriminator");
        stated.flatMap(Node::asText).ifPresent(name -> shape.values.put("discriminator", name));
        stated.flatMap(Node::asMap).ifPresent(map -> {
            shape.values.put("discriminator", map.get("propertyName").flatMap(Node::asText).orElse(""));
            map.get("mapping").flatMap(Node::asMap).ifPresent(mapping -> mapping.entries().forEach(entry ->
                    entry.value().asText().ifPresent(model -> shape.mapping.put(entry.name(), model))));
        });
    }
}
