package dev.apigw.schema;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Schemas of draft 4 and values that often nearly fit, both as JSON text. */
final class ArbitrarySchemas {
    private static final List<String> NAMES = List.of("a", "b", "c", "x-1", "ä");
    private static final List<String> SCALARS = List.of("1", "2", "0", "-3", "1.0", "1.5", "1e2", "10000000000000000000", "\"\"",
            "\"a\"", "\"abc\"", "\"ä😀\"", "\"a@b.c\"", "\"2020-01-01T00:00:00Z\"", "\"1.2.3.4\"", "true", "false", "null");
    private static final List<String> FIXED = List.of("\"minimum\":1", "\"maximum\":1", "\"minimum\":1,\"exclusiveMinimum\":true",
            "\"maximum\":1.5,\"exclusiveMaximum\":true", "\"multipleOf\":2", "\"multipleOf\":0.5", "\"minLength\":2", "\"maxLength\":2",
            "\"pattern\":\"^a\"", "\"pattern\":\"[0-9]\"", "\"minItems\":2", "\"maxItems\":1", "\"uniqueItems\":true",
            "\"minProperties\":2", "\"maxProperties\":1", "\"required\":[\"b\",\"a\"]", "\"required\":[\"ä\"]",
            "\"additionalProperties\":false", "\"items\":[{}],\"additionalItems\":false", "\"dependencies\":{\"b\":[\"a\",\"c\"],\"a\":[\"b\"]}",
            "\"format\":\"email\"", "\"format\":\"date-time\"", "\"format\":\"ipv4\"", "\"format\":\"uri\"", "\"format\":\"int32\"",
            "\"type\":\"object\"", "\"type\":\"array\"", "\"type\":\"string\"", "\"type\":\"integer\"", "\"type\":\"number\"",
            "\"type\":[\"null\",\"boolean\",\"integer\"]");

    private ArbitrarySchemas() {}

    /** JSON values, up to a few levels deep. */
    static Arbitrary<String> values() {
        return value(3);
    }

    private static Arbitrary<String> value(int levels) {
        Arbitrary<String> scalar = Arbitraries.of(SCALARS);
        if (levels == 0) {
            return scalar;
        }
        Arbitrary<String> inner = value(levels - 1);
        return Arbitraries.oneOf(scalar, inner.list().ofMaxSize(3).map(items -> "[" + String.join(",", items) + "]"),
                object(inner), object(inner));
    }

    /** Schemas, up to a few levels deep. */
    static Arbitrary<String> schemas() {
        return schema(3);
    }

    private static Arbitrary<String> schema(int levels) {
        return keyword(levels).list().ofMaxSize(3).map(ArbitrarySchemas::merged);
    }

    /** One of each keyword: a name twice in an object is another matter. */
    private static String merged(List<String> keywords) {
        Map<String, String> byName = keywords.stream()
                .collect(Collectors.toMap(text -> text.substring(0, text.indexOf(':')), text -> text, (one, other) -> one));
        return byName.values().stream().collect(Collectors.joining(",", "{", "}"));
    }

    private static Arbitrary<String> keyword(int levels) {
        Arbitrary<String> fixed = Arbitraries.oneOf(Arbitraries.of(FIXED),
                value(1).list().ofMinSize(1).ofMaxSize(2).uniqueElements().map(values -> "\"enum\":[" + String.join(",", values) + "]"));
        if (levels == 0) {
            return fixed;
        }
        Arbitrary<String> inner = schema(levels - 1);
        Arbitrary<String> object = object(inner);
        Arbitrary<String> one = Combinators.combine(Arbitraries.of("additionalProperties\":", "items\":", "not\":",
                // Without `items` the library asks it for all of them, against the specification.
                "items\":[{\"type\":\"string\"}],\"additionalItems\":"), inner)
                .as((name, schema) -> "\"" + name + schema);
        Arbitrary<String> many = Combinators.combine(Arbitraries.of("allOf", "anyOf", "oneOf", "items"),
                inner.list().ofMinSize(1).ofMaxSize(3)).as((name, all) -> "\"" + name + "\":[" + String.join(",", all) + "]");
        return Arbitraries.oneOf(fixed, object.map(properties -> "\"properties\":" + properties),
                object.map(properties -> "\"properties\":" + properties), one, many,
                object.map(schemas -> "\"dependencies\":" + schemas),
                inner.map(schema -> "\"patternProperties\":{\"^[ax]\":" + schema + ",\"b|1$\":{\"minLength\":1}}"));
    }

    private static Arbitrary<String> object(Arbitrary<String> inner) {
        return Arbitraries.maps(Arbitraries.of(NAMES), inner).ofMaxSize(3).map(members -> members.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue()).collect(Collectors.joining(",", "{", "}")));
    }
}
