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

    /** What an alternative may consist of that only lists values. */
    private static final Set<String> LISTED = Set.of("type", "enum", "const", "title", "description");

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
        shape.statements.add(node);
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
            listedVariants(node).forEach(variant -> variant.get("type").flatMap(Node::asText).ifPresent(stated::add));
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

    /**
     * The alternatives, if each does no more than to name its type or list its values: {@code oneOf: [{type: string}, {type:
     * integer}]} is a list of types, {@code oneOf: [{const: a}, {const: b}]} a list of values. Empty if there are others.
     */
    private List<MapNode> listedVariants(MapNode node) {
        for (String keyword : List.of("oneOf", "anyOf")) {
            List<Node> variants = node.has(keyword) ? reader.variants(node, keyword) : List.of();
            if (!variants.isEmpty() && variants.stream().allMatch(ShapeBuilder::isListed)) {
                return variants.stream().flatMap(variant -> variant.asMap().stream()).toList();
            }
        }
        return List.of();
    }

    private static boolean isListed(Node variant) {
        return variant.asMap().filter(map -> map.has("type") && map.entries().stream()
                .allMatch(entry -> LISTED.contains(entry.name()))).isPresent();
    }

    private boolean nullVariant(MapNode node) {
        return List.of("oneOf", "anyOf").stream().anyMatch(keyword -> node.has(keyword)
                && reader.items(node, keyword).stream().anyMatch(reader::isNull));
    }

    private static boolean flag(MapNode node, String keyword) {
        return node.get(keyword).flatMap(Node::asBoolean).orElse(false);
    }

    private void enumeration(MapNode node) {
        List<Node> extensible = reader.items(node, "x-extensible-enum");
        if (!extensible.isEmpty()) {
            shape.extensible = extensible.stream().map(Digest::of).collect(Collectors.toCollection(TreeSet::new));
        }
        List<Node> listed = node.has("const") || node.has("enum") ? values(node) : valuesOfVariants(node);
        if (listed.isEmpty()) {
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        listed.stream().filter(value -> !value.isNull()).map(Digest::of).forEach(text -> values.put(text, text));
        if (shape.enumeration == null) {
            shape.enumeration = values;
        } else {
            shape.enumeration.keySet().retainAll(values.keySet());
        }
    }

    private List<Node> values(MapNode node) {
        return node.get("const").map(List::of).orElseGet(() -> reader.items(node, "enum"));
    }

    /** Empty if one of them does not list its values: then it allows all of its type. */
    private List<Node> valuesOfVariants(MapNode node) {
        List<MapNode> variants = listedVariants(node);
        return variants.stream().allMatch(variant -> !values(variant).isEmpty())
                ? variants.stream().flatMap(variant -> values(variant).stream()).toList() : List.of();
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
            if (!node.has(keyword)) {
                continue;
            }
            List<Node> variants = reader.variants(node, keyword);
            boolean part = variants.size() == 1 && reader.items(node, keyword).size() > 1; // see SchemaReader
            if (!part && !variants.stream().allMatch(ShapeBuilder::isListed)) {
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
