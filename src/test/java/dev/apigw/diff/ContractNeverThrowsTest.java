package dev.apigw.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.diff.rule.DiffRules;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands at whatever place of either side, a comparison ends. */
class ContractNeverThrowsTest {
    private static final List<String> VALUES = List.of("null", "-12.5e3", "\"{+}(//?\"", "[]", "[null, [1], {\"a\": null}]",
            "{\"$ref\": \"#/paths\"}", "{\"a\": {\"b\": [null]}}", "{\"$ref\": \"#/nowhere\"}", "true");
    private static final String SCHEMA = """
            {"type": "object", "nullable": true, "required": ["a"], "properties": {"a": {"type": ["string", "null"], "enum": ["x"],
             "pattern": "x", "maxLength": 1}, "b": {"type": "array", "items": {"$ref": "#/@SCHEMAS@/M"}}},
             "additionalProperties": {"type": "integer", "maximum": 1, "exclusiveMaximum": true},
             "allOf": [{"$ref": "#/@SCHEMAS@/M"}, {"title": "t"}], "oneOf": [{"type": "string"}, {"type": "null"}],
             "anyOf": [{"$ref": "#/@SCHEMAS@/M"}, {"minimum": 2}], "discriminator": {"propertyName": "a", "mapping": {"x": "M"}},
             "deprecated": true, "x-sunset": "2027-01-01", "readOnly": true, "not": {}}""";
    private static final String OPENAPI = """
            {"openapi": "3.0.1", "info": {"title": "t", "version": "1"}, "security": [{"s": ["scope"]}],
             "components": {"schemas": {"M": @SCHEMA@, "N": {"$ref": "#/components/schemas/M"}},
                            "securitySchemes": {"s": {"type": "oauth2", "flows": {"password": {"tokenUrl": "u", "scopes": {"scope": "d"}}}}}},
             "paths": {"/a/{id}": {"parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
                       "get": {"operationId": "o", "tags": ["t"], "security": [{}],
                               "requestBody": {"required": true, "content": {"application/json": {"schema": @SCHEMA@}}},
                               "responses": {"200": {"headers": {"A": {"schema": {"type": "string"}}},
                                                     "content": {"application/json": {"schema": {"$ref": "#/components/schemas/N"}}}}}}}}}"""
            .replace("@SCHEMA@", SCHEMA).replace("@SCHEMAS@", "components/schemas");
    private static final String SWAGGER = """
            {"swagger": "2.0", "info": {"title": "t", "version": "1"}, "consumes": ["application/json"], "produces": ["text/plain"],
             "definitions": {"M": @SCHEMA@}, "securityDefinitions": {"k": {"type": "apiKey", "in": "header", "name": "n"}},
             "paths": {"/a/{id}": {"post": {"parameters": [{"name": "b", "in": "body", "schema": @SCHEMA@}], "responses": {}},
                       "put": {"parameters": [{"name": "f", "in": "formData", "type": "string", "required": true}],
                               "responses": {"200": {"schema": {"$ref": "#/definitions/M"}, "headers": {"A": {"type": "integer"}}}}}}}}"""
            .replace("@SCHEMA@", SCHEMA).replace("@SCHEMAS@", "definitions");

    @ParameterizedTest
    @ValueSource(strings = {"openapi", "swagger"})
    void whateverStandsAnywhere(String which) {
        String definition = which.equals("openapi") ? OPENAPI : SWAGGER;
        List<String> thrown = new ArrayList<>();
        for (Node place : places(definition)) {
            for (String value : VALUES) {
                String changed = definition.substring(0, place.span().start()) + value + definition.substring(place.span().end());
                try {
                    compare(definition, changed);
                    compare(changed, definition);
                    assertThat(compare(changed, changed)).isEmpty();
                } catch (RuntimeException | StackOverflowError e) { // any at all is what this test looks for
                    thrown.add(place.span() + " " + value + ": " + e);
                }
            }
        }
        assertThat(thrown).isEmpty();
    }

    private static List<Change> compare(String before, String after) {
        Optional<Side> first = Sides.of(before);
        Optional<Side> second = Sides.of(after);
        return first.isEmpty() || second.isEmpty() ? List.of() : Differ.changes(new Comparison(first.get(), second.get()), DiffRules.all());
    }

    private static Set<Node> places(String definition) {
        Set<Node> places = new LinkedHashSet<>();
        DocumentLoader.load("text.json", new ByteArrayInputStream(definition.getBytes(StandardCharsets.UTF_8)),
                ResolveOptions.none()).document().ifPresent(document -> collect(document.root(), places));
        return places;
    }

    private static void collect(Node node, Set<Node> places) {
        places.add(node);
        node.asMap().map(MapNode::entries).orElse(List.of()).forEach(entry -> collect(entry.value(), places));
        node.asList().map(ListNode::items).orElse(List.of()).forEach(item -> collect(item, places));
    }

    private static final String CYCLES = """
            openapi: 3.0.1
            info: {title: t, version: "1"}
            paths:
              /a: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}, responses: {}}}
              /b: {post: {requestBody: {content: {application/json: {schema: &s {properties: {a: {$ref: '#/components/schemas/D'}, n: *INNER*}}}}}, responses: {}}}
            components:
              schemas:
                A: {allOf: [{$ref: '#/components/schemas/B'}], properties: {a: {$ref: '#/components/schemas/A'}, n: {maxLength: *N*}}}
                B: {allOf: [{$ref: '#/components/schemas/A'}, {oneOf: [{$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/B'}]}]}
                C: {$ref: '#/components/schemas/C'}
                D: {type: array, items: {$ref: '#/components/schemas/E'}}
                E: {type: array, items: {$ref: '#/components/schemas/D'}, maxItems: *N*}
            """;

    @Test void schemasThatContainThemselves() {
        String first = CYCLES.replace("*N*", "9").replace("*INNER*", "{type: string}");
        String second = CYCLES.replace("*N*", "5").replace("*INNER*", "{$ref: '#/components/schemas/D'}");
        assertThat(compare(first, second)).extracting(Change::id).contains("request-property-max-length-decreased",
                "request-property-max-items-decreased");
        assertThat(compare(first, first)).isEmpty();
    }

    /** One side has a model at each level, the other side one text without any. */
    @Test void modelsOnOneSideOnly() {
        String head = "{openapi: 3.0.1, info: {title: t, version: '1'}, paths: {/a: {post: {requestBody: {content: {application/json: {schema: ";
        StringBuilder inline = new StringBuilder();
        for (int level = 0; level < 60; level++) {
            inline.append("{type: object, properties: {a: ");
        }
        inline.append("{type: integer}").append("}}".repeat(60));
        String model = head + "{$ref: '#/components/schemas/A'}}}}, responses: {}}}}, components: {schemas: "
                + "{A: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}}}}";
        String text = head + inline + "}}}, responses: {}}}}}";
        assertThat(compare(model, text)).extracting(Change::id).contains("request-property-type-changed");
        assertThat(compare(text, model)).extracting(Change::id).contains("request-property-type-changed");
    }
}
