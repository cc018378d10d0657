package dev.apigw.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.networknt.schema.Error;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Wording of what is wrong with a body.
 *
 * <p>Source: observed – a public tutorial (2021) that shows the answers of a deployed API, for {@code enum}, {@code maximum},
 * {@code maxLength} and {@code pattern}; facts of gateway responses, section 4, for {@code required}, {@code type},
 * {@code minLength} and {@code additionalProperties}. Where the two differ ({@code numeric instance}) the answer of the API
 * counts. Inferred for the rest, from the library whose wording those have.
 */
final class ViolationText {
    private static final Set<String> KNOWN = Set.of("required", "additionalProperties", "type", "enum", "maximum",
            "minLength", "maxLength", "pattern");
    /** Keywords that AWS words as a whole, whatever failed inside. */
    private static final Set<String> COMBINING = Set.of("allOf", "anyOf", "oneOf", "not", "dependencies");

    private ViolationText() {}

    /** Whether all violations of a keyword at one object make one item that lists names. */
    static boolean isListed(String keyword) {
        return keyword.equals("required") || keyword.equals("additionalProperties");
    }

    /** One item for errors of the same keyword at the same place. */
    static Violation of(List<Error> errors) {
        Error first = errors.get(0);
        return new Violation(first.getInstanceLocation().toString(), first.getKeyword(), text(errors, first), isKnown(first));
    }

    private static boolean isKnown(Error error) {
        // At the limit itself only an exclusive one is broken, which AWS words in another way.
        boolean atLimit = error.getKeyword().equals("maximum")
                && error.getInstanceNode().decimalValue().compareTo(error.getSchemaNode().decimalValue()) == 0;
        return KNOWN.contains(error.getKeyword()) && !atLimit && !isCombined(error);
    }

    private static boolean isCombined(Error error) {
        for (int i = 0; i < error.getEvaluationPath().getNameCount(); i++) {
            if (COMBINING.contains(String.valueOf(error.getEvaluationPath().getElement(i)))) {
                return true;
            }
        }
        return false;
    }

    private static String text(List<Error> errors, Error error) {
        JsonNode value = error.getInstanceNode();
        JsonNode limit = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> "object has missing required properties (" + names(errors) + ")";
            case "additionalProperties" -> "object instance has properties which are not allowed by the schema: "
                    + names(errors);
            case "type" -> "instance type (" + typeOf(value) + ") does not match any allowed primitive type (allowed: "
                    + allowed(limit) + ")";
            case "enum" -> "instance value (" + value + ") not found in enum (possible values: " + limit + ")";
            case "maximum" -> "numeric instance is greater than the required maximum (maximum: " + limit + ", found: "
                    + value + ")";
            case "minimum" -> "numeric instance is lower than the required minimum (minimum: " + limit + ", found: "
                    + value + ")";
            case "maxLength" -> "string " + plain(value) + " is too long (length: " + length(value) + ", maximum allowed: "
                    + limit + ")";
            case "minLength" -> "string " + plain(value) + " is too short (length: " + length(value) + ", required minimum: "
                    + limit + ")";
            case "pattern" -> "ECMA 262 regex " + plain(limit) + " does not match input string " + plain(value);
            case "maxItems" -> "array is too long: must have at most " + limit + " elements but instance has "
                    + value.size() + " elements";
            case "minItems" -> "array is too short: must have at least " + limit + " elements but instance has "
                    + value.size() + " elements";
            case "uniqueItems" -> "array must not contain duplicate elements";
            default -> error.getKeyword() + ": " + error.getMessage();
        };
    }

    private static String names(List<Error> errors) {
        return errors.stream().map(Error::getProperty).sorted().map(name -> "\"" + name + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String plain(JsonNode text) {
        return "\"" + text.asText() + "\"";
    }

    /** By name; a model that takes any number takes an integer. */
    private static String allowed(JsonNode types) {
        Set<String> names = new TreeSet<>();
        (types.isArray() ? types : List.of(types)).forEach(type -> names.add(type.asText()));
        if (names.contains("number")) {
            names.add("integer");
        }
        return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(",", "[", "]"));
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
