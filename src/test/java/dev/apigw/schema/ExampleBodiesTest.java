package dev.apigw.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.ImportOptions;
import dev.apigw.model.Model;
import dev.apigw.model.RestApi;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.schema.ExampleBodies.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExampleBodiesTest {
    private static final String SCHEMAS = """
            openapi: 3.0.3
            info: {title: Pets, version: "1"}
            components:
              schemas:
                Pet:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string}
                    kind: {type: string, enum: [cat, dog]}
                    born: {type: string, format: date}
                    weight: {type: number, minimum: 3}
                    tags: {type: array, items: {type: boolean}}
                    owner: {$ref: '#/components/schemas/Owner'}
                Owner:
                  allOf:
                    - {type: object, properties: {name: {type: string}}}
                    - {type: object, required: [pets], properties: {pets: {type: array, minItems: 1, items: {$ref: '#/components/schemas/Pet'}}}}
                Either: {oneOf: [{$ref: '#/components/schemas/Owner'}, {type: object}]}
                Text: {type: string}
            """;

    @TempDir private Path folder;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "Pet   | FULL        | {\"name\":\"text\",\"kind\":\"cat\",\"born\":\"2026-01-31\",\"weight\":3,\"tags\":[true,true],\"owner\":{\"name\":\"text\",\"pets\":[]}}",
        "Pet   | MINIMAL     | {\"name\":\"text\"}",
        "Pet   | EMPTY_LISTS | {\"name\":\"text\",\"kind\":\"cat\",\"born\":\"2026-01-31\",\"weight\":3,\"tags\":[],\"owner\":{\"name\":\"text\",\"pets\":[]}}",
        "Pet   | APOSTROPHE  | {\"name\":\"it's\",\"kind\":\"cat\",\"born\":\"2026-01-31\",\"weight\":3,\"tags\":[true,true],\"owner\":{\"name\":\"it's\",\"pets\":[]}}",
        "Owner | MINIMAL     | {\"pets\":[{\"name\":\"text\"},{\"name\":\"text\"}]}",
        "Either| MINIMAL     | {\"pets\":[{\"name\":\"text\"},{\"name\":\"text\"}]}",
        "Text  | QUOTES      | \"say \\\"hi\\\" \\\\\\nhere\"",
    })
    void fitsTheModel(String model, Kind kind, String body) throws IOException {
        RestApi api = api();
        assertThat(ExampleBodies.of(api, api.model(model).orElseThrow(), kind)).isEqualTo(body);
    }

    /** What is made up is what the validator of requests lets pass; a circle of models has to end somewhere, so not there. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void passesTheValidation(Kind kind) throws IOException {
        RestApi api = api();
        Model model = api.model("Pet").orElseThrow();
        String body = ExampleBodies.of(api, model, kind);
        if (!body.contains("\"pets\":[]")) {
            Map<String, String> schemas = api.models().stream().collect(Collectors.toMap(Model::name, Model::schema));
            assertThat(BodyValidator.of(schemas).check("Pet", body)).isEmpty();
        }
    }

    private RestApi api() throws IOException {
        Path file = folder.resolve("api.yaml");
        Files.writeString(file, SCHEMAS);
        return ApiBuilder.build(DocumentLoader.load("api.yaml", file, ResolveOptions.none()).document().orElseThrow(),
                ImportOptions.defaults()).api();
    }
}
