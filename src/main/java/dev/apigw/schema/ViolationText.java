package dev.apigw.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Wording of what is wrong with a body.
 *
 * <p>Source: observed – a public tutorial (2021) that shows the answers of a deployed API, for {@code enum}, {@code maximum},
 * {@code maxLength} and {@code pattern}; facts of gateway responses, section 4, for {@code required}, {@code type},
 * {@code minLength} and {@code additionalProperties}. Where the two differ ({@code numeric instance}) the answer of the API
 * counts. Inferred – that API Gateway uses the older java-json-tools validator (2.2.14), whose wording those have, for the
 * rest; the tests compare each text with what that library itself says.
 */
final class ViolationText {
    private ViolationText() {}

    /**
     * What a keyword demands in vain of one value.
     *
     * @param errors all errors of the keyword at the value, at least one
     * @param value  what the keyword has in the model
     * @param nested how many of the schemas inside the keyword do not fit
     */
    static String of(String keyword, List<Error> errors, JsonNode value, int nested) {
        Error error = errors.get(0);
        JsonNode instance = error.getInstanceNode();
        return switch (keyword) {
            case "required" -> "object has missing required properties (" + names(errors) + ")";
            case "additionalProperties" -> "object instance has properties which are not allowed by the schema: " + names(errors);
            case "type" -> "instance type (" + typeOf(instance) + ") does not match any allowed primitive type (allowed: "
                    + allowed(value) + ")";
            case "enum" -> "instance value (" + instance + ") not found in enum (possible values: " + value + ")";
            case "maximum" -> isAt(instance, value) ? "numeric instance is not strictly lower than the required maximum " + limit(value)
                    : "numeric instance is greater than the required maximum (maximum: " + limit(value) + ", found: " + instance + ")";
            case "minimum" -> isAt(instance, value) ? "numeric instance is not strictly greater than the required minimum " + limit(value)
                    : "numeric instance is lower than the required minimum (minimum: " + limit(value) + ", found: " + instance + ")";
            case "multipleOf" -> "remainder of division is not zero (" + instance + " / " + limit(value) + ")";
            case "maxLength" -> "string " + plain(instance) + " is too long (length: " + length(instance) + ", maximum allowed: "
                    + value.intValue() + ")";
            case "minLength" -> "string " + plain(instance) + " is too short (length: " + length(instance)
                    + ", required minimum: " + value.intValue() + ")";
            case "pattern" -> "ECMA 262 regex " + plain(value) + " does not match input string " + plain(instance);
            case "maxItems" -> "array is too long: must have at most " + value.intValue() + " elements but instance has "
                    + instance.size() + " elements";
            case "minItems" -> "array is too short: must have at least " + value.intValue() + " elements but instance has "
                    + instance.size() + " elements";
            case "uniqueItems" -> "array must not contain duplicate elements";
            case "maxProperties" -> "object has too many properties (found " + instance.size()
                    + " but schema requires at most " + value.intValue() + ")";
            case "minProperties" -> "object has too few properties (found " + instance.size()
                    + " but schema requires at least " + value.intValue() + ")";
            case "allOf" -> "instance failed to match all required schemas (matched only " + (value.size() - nested)
                    + " out of " + value.size() + ")";
            case "anyOf" -> "instance failed to match at least one required schema among " + value.size();
            case "not" -> "instance matched a schema which it should not have";
            case "format" -> BodyFormat.ALL.get(value.asText()).problem().apply(instance.asText()).orElseThrow();
            default -> keyword + ": " + error.getMessage();
        };
    }

    /** More items than a list of schemas has. */
    static String tooManyItems(int allowed, int found) {
        return "schema only allows " + allowed + " elements in array but instance has " + found + " elements";
    }

    /** None, or several schemas that fit. */
    static String notOne(long fitting, int schemas) {
        return "instance failed to match exactly one schema (matched " + fitting + " out of " + schemas + ")";
    }

    /** A property without those that it asks for. */
    static String dependency(String property, JsonNode needed, JsonNode instance) {
        Set<String> all = new TreeSet<>();
        needed.forEach(name -> all.add(name.asText()));
        return "property \"" + property + "\" of object has missing property dependencies (schema requires "
                + list(all.stream()) + "; missing: " + list(all.stream().filter(name -> !instance.has(name))) + ")";
    }

    private static String names(List<Error> errors) {
        return list(errors.stream().map(Error::getProperty).filter(Objects::nonNull).sorted().distinct());
    }

    private static String list(Stream<String> names) {
        return names.map(name -> TextNode.valueOf(name).toString())
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static boolean isAt(JsonNode instance, JsonNode limit) {
        return instance.decimalValue().compareTo(limit.decimalValue()) == 0;
    }

    /** Written out if it is whole and not too big, whatever the model has. */
    private static String limit(JsonNode value) {
        try {
            return String.valueOf(value.decimalValue().longValueExact());
        } catch (ArithmeticException e) {
            return value.toString();
        }
    }

    private static String plain(JsonNode text) {
        return "\"" + text.asText() + "\"";
    }

    /** By name; a model that takes any number takes an integer. */
    private static String allowed(JsonNode types) {
        Set<String> names = new TreeSet<>();
        Stream<JsonNode> nodes = types.isArray() ? StreamSupport.stream(types.spliterator(), false) : Stream.of(types);
        nodes.forEach(type -> names.add(type.asText()));
        if (names.contains("number")) {
            names.add("integer");
        }
        return list(names.stream());
    }

    private static int length(JsonNode value) {
        return value.asText().codePointCount(0, value.asText().length());
    }

    private static String typeOf(JsonNode value) {
        if (value.getNodeType() == JsonNodeType.NUMBER) {
            return value.isIntegralNumber() ? "integer" : "number";
        }
        return value.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
