package dev.apigw.diff.contract;

import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a schema says of values, in one spelling: {@code nullable: true}, {@code type: [string, 'null']} and a {@code oneOf} with a
 * null are the same here, as are {@code const: a} and {@code enum: [a]}, and both ways to write an exclusive limit.
 */
public final class Shape {
    /** A named member of an object. */
    public record Property(String name, SchemaUse use, Origin origin) {}

    final Set<String> types = new TreeSet<>();
    boolean nullable;
    Map<String, String> enumeration;
    Set<String> extensible;
    final Map<String, BigDecimal> limits = new TreeMap<>();
    final Map<String, String> values = new TreeMap<>();
    final Map<String, String> assertions = new TreeMap<>();
    final Map<String, Property> properties = new LinkedHashMap<>();
    final Set<String> required = new TreeSet<>();
    final Map<String, List<SchemaUse>> variants = new TreeMap<>();
    final List<MapNode> statements = new ArrayList<>();
    final Map<String, String> mapping = new TreeMap<>();
    SchemaUse items;
    SchemaUse additional;
    boolean closed;
    MapNode lifecycle;

    Shape() {}

    /** The JSON types that are allowed, {@code null} aside; empty if all are. */
    public Set<String> types() {
        return types;
    }

    /** Whether {@code null} is stated to be allowed. */
    public boolean nullable() {
        return nullable;
    }

    /** The only values that are allowed, as JSON; empty if it does not list them. */
    public Optional<Set<String>> enumeration() {
        return Optional.ofNullable(enumeration).map(Map::keySet);
    }

    /** The values of {@code x-extensible-enum}, as JSON: more may come; empty if it does not list them. */
    public Optional<Set<String>> extensibleEnumeration() {
        return Optional.ofNullable(extensible);
    }

    /** A number that bounds values: {@code maxLength}, {@code exclusiveMinimum}. */
    public Optional<BigDecimal> limit(String keyword) {
        return Optional.ofNullable(limits.get(keyword));
    }

    /** The value of {@code format}, {@code pattern}, {@code default}, {@code multipleOf}, {@code discriminator} as a text. */
    public Optional<String> value(String keyword) {
        return Optional.ofNullable(values.get(keyword));
    }

    /** Whether a keyword is there and true. */
    public boolean flag(String keyword) {
        return "true".equals(values.get(keyword));
    }

    /** Everything else that restricts values, by keyword: compared as a whole. */
    public Map<String, String> assertions() {
        return assertions;
    }

    public Map<String, Property> properties() {
        return properties;
    }

    public boolean requires(String property) {
        return required.contains(property);
    }

    /** Names that are required without being among the properties. */
    public Set<String> required() {
        return required;
    }

    /** The members of {@code oneOf}, {@code anyOf} or {@code not}. */
    public List<SchemaUse> variants(String keyword) {
        return variants.getOrDefault(keyword, List.of());
    }

    /** The discriminator's mapping, model by value. */
    public Map<String, String> mapping() {
        return mapping;
    }

    public Optional<SchemaUse> items() {
        return Optional.ofNullable(items);
    }

    /** The schema of the members that have no name. */
    public Optional<SchemaUse> additional() {
        return Optional.ofNullable(additional);
    }

    /** Whether {@code additionalProperties: false} forbids members without a name. */
    public boolean closed() {
        return closed;
    }

    /** Where a keyword is written. */
    public Optional<Origin> origin(String keyword) {
        return statements.stream().flatMap(statement -> statement.entry(keyword).stream()).findFirst()
                .map(entry -> InFile.of(entry.key()));
    }

    /** How long it is going to stay. */
    public Lifecycle lifecycle(Origin fallback) {
        return lifecycle == null ? new Lifecycle(false, Optional.empty(), Optional.empty(), fallback)
                : Lifecycle.of(lifecycle, fallback);
    }

    void variant(String keyword, SchemaUse use) {
        variants.computeIfAbsent(keyword, key -> new ArrayList<>()).add(use);
    }

    void value(String keyword, Node node) {
        values.put(keyword, Digest.of(node));
    }
}
