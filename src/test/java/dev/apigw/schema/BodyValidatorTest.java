package dev.apigw.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BodyValidatorTest {
    private static final String PET = """
            {"$schema": "http://json-schema.org/draft-04/schema#", "type": "object", "required": ["type", "id"],
             "properties": {"id": {"type": "integer"}, "type": {"type": "string", "enum": ["cat", "dog"]},
                            "price": {"type": "number", "minimum": 25, "exclusiveMinimum": true},
                            "photo": {"type": "string", "format": "byte"},
                            "owner": {"$ref": "https://apigateway.amazonaws.com/restapis/abc/models/Person"}}}""";
    private static final String PERSON = """
            {"type": "object", "properties": {
              "name": {"type": "string"},
              "pets": {"type": "array", "items": {"$ref": "https://apigateway.amazonaws.com/restapis/*/models/Pet"}}}}""";
    private final BodyValidator validator = BodyValidator.of(Map.of("Pet", PET, "Person", PERSON));

    @Test void acceptsWhatFits() {
        assertThat(validator.check("Pet", "{\"id\": 1, \"type\": \"cat\"}")).isEmpty();
    }

    @Test void listsMissingPropertiesInOneItem() {
        assertThat(BodyValidator.errorString(validator.check("Pet", "{}")))
                .isEqualTo("[object has missing required properties ([\"id\",\"type\"])]");
    }

    @Test void checksAnEmptyBodyAsAnEmptyObject() {
        assertThat(BodyValidator.errorString(validator.check("Pet", ""))).isEqualTo("[Unknown error parsing request body]");
        assertThat(validator.isValid("Person", "")).isTrue();
    }

    @Test void followsCircularModels() {
        String body = "{\"pets\": [{\"id\": 1, \"type\": \"dog\", \"owner\": {\"pets\": [{\"id\": 2, \"type\": \"bird\"}]}}]}";
        assertThat(validator.check("Person", body)).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo("/pets/0/owner/pets/0/type");
            assertThat(violation.message())
                    .isEqualTo("instance value (\"bird\") not found in enum (possible values: [\"cat\",\"dog\"])");
        });
    }

    @Test void readsExclusiveMinimumAsDraft4Does() {
        assertThat(validator.isValid("Pet", "{\"id\": 1, \"type\": \"cat\", \"price\": 25}")).isFalse();
        assertThat(validator.isValid("Pet", "{\"id\": 1, \"type\": \"cat\", \"price\": 25.1}")).isTrue();
    }

    @Test void doesNotEnforceTheFormatByte() {
        assertThat(validator.isValid("Pet", "{\"id\": 1, \"type\": \"cat\", \"photo\": \"%%%\"}")).isTrue();
    }

    @Test void saysThatABodyIsNotJson() {
        assertThat(validator.check("Pet", "{\"id\"")).singleElement()
                .satisfies(violation -> assertThat(violation.keyword()).isEqualTo("syntax"));
        assertThat(validator.isValid("Person", "{} {}")).isFalse();
    }

    @Test void letsEverythingPassForAModelThatDoesNotExist() {
        assertThat(validator.isValid("Nobody", "[1]")).isTrue();
    }

    @Test void takesAReferenceToNowhereAsNoDemand() {
        BodyValidator dangling = BodyValidator.of(Map.of("A", """
                {"properties": {"b": {"$ref": "https://apigateway.amazonaws.com/restapis/x/models/Gone"},
                                "c": {"$ref": "https://example.invalid/c.json"}}}"""));
        assertThat(dangling.isValid("A", "{\"b\": 1, \"c\": 2}")).isTrue();
    }

    @Test void followsReferencesInsideOneModel() {
        BodyValidator inner = BodyValidator.of(Map.of("A", """
                {"id": "http://example.invalid/", "definitions": {"n": {"type": "integer"}},
                 "properties": {"n": {"$ref": "#/definitions/n"}}}"""));
        assertThat(inner.isValid("A", "{\"n\": \"1\"}")).isFalse();
    }

    @Test void takesNullAsOneOfSeveral() {
        BodyValidator nullable = BodyValidator.of(Map.of("A",
                "{\"properties\": {\"n\": {\"oneOf\": [{\"type\": \"null\"}, {\"type\": \"string\"}]}}}"));
        assertThat(nullable.isValid("A", "{\"n\": null}")).isTrue();
        assertThat(nullable.isValid("A", "{\"n\": 1}")).isFalse();
    }

    @Test void survivesModelsThatAreNothingButACircle() {
        BodyValidator circle = BodyValidator.of(Map.of(
                "A", "{\"$ref\": \"https://apigateway.amazonaws.com/restapis/x/models/B\"}",
                "B", "{\"$ref\": \"https://apigateway.amazonaws.com/restapis/x/models/A\"}"));
        assertThat(circle.check("A", "{}")).isNotNull();
    }

    @Test void survivesAPatternThatIsNoRegularExpression() {
        BodyValidator broken = BodyValidator.of(Map.of("A", "{\"type\": \"string\", \"pattern\": \"[\"}"));
        assertThat(broken.check("A", "\"x\"")).isNotNull();
    }

    @Test void doesNotCountOnePointZeroAsAnInteger() {
        BodyValidator integer = BodyValidator.of(Map.of("A", "{\"properties\": {\"n\": {\"type\": \"integer\"}}}"));
        assertThat(integer.isValid("A", "{\"n\": 1.0}")).isFalse();
    }
}
