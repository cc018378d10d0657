package dev.apigw.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.networknt.schema.Error;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Wording of what is wrong with a body.
 *
 * <p>Source: documented – developer guide, "Data models for REST APIs" and request validation, for {@code required} and
 * {@code enum}; inferred for the rest, from the library whose wording those have.
 */
final class ViolationText {
    private ViolationText() {}

    /** Whether all violations of a keyword at one object make one item that lists names. */
    static boolean isListed(String keyword) {
        return keyword.equals("required") || keyword.equals("additionalProperties");
    }

    /** One item for errors of the same keyword at the same place. */
    static Violation of(List<Error> errors) {
        Error first = errors.get(0);
        return new Violation(first.getInstanceLocation().toString(), first.getKeyword(), text(errors, first));
    }

    private static String text(List<Error> errors, Error error) {
        JsonNode value = error.getInstanceNode();
        JsonNode limit = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> "object has missing required properties (" + names(errors) + ")";
            case "additionalProperties" -> "object instance has properties which are not allowed by the schema: "
                    + names(errors);
            case "type" -> "instance type (" + typeOf(value) + ") does not match any allowed primitive type (allowed: "
                    + (limit.isArray() ? limit : "[" + limit + "]") + ")";
            case "enum" -> "instance value (" + value + ") not found in enum (possible values: " + limit + ")";
            case "maximum" -> "numeric instance is greater than the required maximum (maximum: " + limit + ", found: "
                    + value + ")";
            case "minimum" -> "numeric instance is lower than the required minimum (minimum: " + limit + ", found: "
                    + value + ")";
            case "maxLength" -> "string " + value + " is too long (length: " + length(value) + ", maximum allowed: "
                    + limit + ")";
            case "minLength" -> "string " + value + " is too short (length: " + length(value) + ", required minimum: "
                    + limit + ")";
            case "pattern" -> "ECMA 262 regex " + limit + " does not match input string " + value;
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
