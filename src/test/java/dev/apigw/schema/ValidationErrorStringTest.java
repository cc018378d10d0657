package dev.apigw.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationErrorStringTest {
    private static final String ORDER = """
            {"type": "array", "items": {"type": "object", "required": ["type", "shares"], "additionalProperties": false,
             "properties": {
               "type": {"type": "string", "enum": ["STOCK", "BOND", "CASH"]},
               "symbol": {"type": "string", "minLength": 2, "maxLength": 4},
               "shares": {"type": "number", "minimum": 1, "maximum": 1000},
               "limit": {"maximum": 5, "exclusiveMaximum": true},
               "choice": {"oneOf": [{"type": "string"}, {"type": "null"}]},
               "detail": {"type": "object", "properties": {"n": {"type": "integer"}}},
               "order-date": {"type": "string", "pattern": "^\\\\d{4}-"}}}}""";
    private final BodyValidator validator = BodyValidator.of(Map.of("Order", ORDER));

    /** The first row is the answer of a deployed API as a public tutorial shows it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "[{'type':'foobar','symbol':'thisstringistoolong','shares':999999,'order-date':'18'}] | "
                + "[ECMA 262 regex \\\"^\\\\d{4}-\\\" does not match input string \\\"18\\\", numeric instance is greater than the "
                + "required maximum (maximum: 1000, found: 999999), string \\\"thisstringistoolong\\\" is too long (length: 19, "
                + "maximum allowed: 4), instance value (\\\"foobar\\\") not found in enum (possible values: "
                + "[\\\"STOCK\\\",\\\"BOND\\\",\\\"CASH\\\"])]",
        "[{'z':1,'y':2}]                          | [object instance has properties which are not allowed by the schema: "
                + "[\\\"y\\\",\\\"z\\\"], object has missing required properties ([\\\"shares\\\",\\\"type\\\"])]",
        "[{'type':'BOND','shares':'1'}]           | [instance type (string) does not match any allowed primitive type "
                + "(allowed: [\\\"integer\\\",\\\"number\\\"])]",
        "[{'type':'BOND','shares':1,'symbol':'x'}]| [string \\\"x\\\" is too short (length: 1, required minimum: 2)]",
    })
    void isAsTheDeployedApiWordsIt(String body, String expected) {
        assertThat(ValidationErrorString.of(validator.check("Order", body.replace('\'', '"')))).isEqualTo(expected);
    }
}
