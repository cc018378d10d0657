package dev.apigw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLogger;

/** What is on the class path, and that swagger-parser reads real definitions without what is not. */
class DependenciesTest {
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");

    private static final String SWAGGER_2 = """
            swagger: "2.0"
            info: {title: Pets, version: "1.0"}
            host: api.example.com
            basePath: /v1
            schemes: [https]
            consumes: [application/json]
            produces: [application/json]
            securityDefinitions:
              key: {type: apiKey, name: x-api-key, in: header}
              sigv4: {type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4}
            parameters:
              limit: {name: limit, in: query, type: integer, format: int32, minimum: 1, default: 10}
            responses:
              NotFound: {description: none such, schema: {$ref: "#/definitions/Error"}}
            paths:
              /pets/{id}:
                parameters:
                  - {name: id, in: path, required: true, type: string, pattern: "[a-z]+"}
                put:
                  operationId: putPet
                  security: [{key: []}, {sigv4: []}]
                  parameters:
                    - $ref: "#/parameters/limit"
                    - {name: tags, in: query, type: array, items: {type: string, enum: [a, b]}, collectionFormat: multi}
                    - {name: since, in: header, type: string, format: date-time}
                    - {name: pet, in: body, required: true, schema: {$ref: "#/definitions/Pet"}}
                  responses:
                    "200":
                      description: the pet
                      schema: {$ref: "#/definitions/Pet"}
                      headers: {ETag: {type: string}}
                      examples: {application/json: {name: rex}}
                    "404": {$ref: "#/responses/NotFound"}
                  x-amazon-apigateway-integration: {type: mock, requestTemplates: {application/json: "{}"}}
              /upload:
                post:
                  consumes: [multipart/form-data]
                  parameters:
                    - {name: file, in: formData, type: file, required: true}
                  responses: {"204": {description: stored}}
            definitions:
              Error: {type: object, properties: {message: {type: string}}}
              Animal:
                type: object
                discriminator: kind
                required: [kind]
                properties:
                  kind: {type: string}
                  born: {type: string, format: date, example: "2020-02-29"}
                  owner: {type: object, properties: {name: {type: string}}}
                  labels: {type: object, additionalProperties: {type: number}}
              Pet:
                allOf:
                  - $ref: "#/definitions/Animal"
                  - {type: object, properties: {name: {type: string}, friends: {type: array, items: {$ref: "#/definitions/Pet"}}}}
            """;

    private static final String OPENAPI_3 = """
            openapi: 3.0.1
            info: {title: Pets, version: "1.0"}
            paths:
              /pets:
                post:
                  security: [{key: []}]
                  parameters:
                    - $ref: "#/components/parameters/Limit"
                  requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
                  responses:
                    "201": {description: made, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
                  x-amazon-apigateway-integration: {type: mock}
            components:
              securitySchemes: {key: {type: apiKey, name: x-api-key, in: header}}
              parameters:
                Limit: {name: limit, in: query, schema: {type: integer}}
              schemas:
                Pet:
                  type: object
                  required: [name]
                  properties: {name: {type: string}, born: {type: string, format: date-time, example: "2020-02-29T00:00:00Z"},
                    parent: {$ref: "#/components/schemas/Pet"}, size: {oneOf: [{type: string}, {type: integer}]}}
            """;

    @Test void readsSwagger2() {
        OpenAPI api = read(SWAGGER_2, new ParseOptions());

        assertThat(api.getServers().get(0).getUrl()).isEqualTo("https://api.example.com/v1");
        Operation put = api.getPaths().get("/pets/{id}").getPut();
        assertThat(put.getSecurity()).extracting(Map::keySet).containsExactly(Set.of("key"), Set.of("sigv4"));
        assertThat(put.getParameters()).extracting(Parameter::getName, Parameter::get$ref)
                .contains(tuple(null, "#/components/parameters/limit"));
        Parameter tags = put.getParameters().stream().filter(p -> "tags".equals(p.getName())).findFirst().orElseThrow();
        assertThat(tags.getExplode()).isTrue();
        assertThat(tags.getSchema()).isInstanceOf(ArraySchema.class);
        assertThat(put.getRequestBody().getContent().get("application/json").getSchema().get$ref())
                .isEqualTo("#/components/schemas/Pet");
        assertThat(put.getResponses().get("200").getHeaders()).containsOnlyKeys("ETag");
        assertThat(put.getResponses().get("404").get$ref()).isEqualTo("#/components/responses/NotFound");
        assertThat(put.getExtensions()).containsKey("x-amazon-apigateway-integration");
        assertThat(api.getPaths().get("/upload").getPost().getRequestBody().getContent()).containsOnlyKeys("multipart/form-data");
        assertThat(api.getComponents().getParameters().get("limit").getSchema().getDefault()).isEqualTo(10);
        assertThat(api.getComponents().getSecuritySchemes().get("sigv4").getType()).isEqualTo(SecurityScheme.Type.APIKEY);
        assertThat(api.getComponents().getSchemas()).containsOnlyKeys("Error", "Animal", "Pet");
        assertThat(((ComposedSchema) api.getComponents().getSchemas().get("Pet")).getAllOf()).extracting("$ref")
                .containsExactly("#/components/schemas/Animal", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0.1", "3.1.0"})
    void readsOpenApi(String version) {
        OpenAPI api = read(OPENAPI_3.replace("3.0.1", version), new ParseOptions());

        Operation post = api.getPaths().get("/pets").getPost();
        assertThat(post.getParameters().get(0).get$ref()).isEqualTo("#/components/parameters/Limit");
        assertThat(post.getRequestBody().getContent().get("application/json").getSchema().get$ref())
                .isEqualTo("#/components/schemas/Pet");
        assertThat(post.getSecurity().get(0)).containsOnlyKeys("key");
        Schema<?> pet = api.getComponents().getSchemas().get("Pet");
        assertThat(pet.getProperties().keySet()).hasToString("[name, born, parent, size]");
    }

    @ParameterizedTest
    @ValueSource(strings = {SWAGGER_2, OPENAPI_3})
    void resolvesEverything(String text) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        options.setResolveFully(true);
        options.setFlatten(true);
        assertThat(read(text, options).getPaths()).isNotEmpty();
    }

    @Test void reportsABrokenDefinition() {
        assertThat(new OpenAPIParser().readContents("openapi: 3.0.1\npaths: {/x: {get: {}}}\n", null, null).getMessages())
                .containsExactlyInAnyOrder("attribute info is missing", "attribute paths.'/x'(get).responses is missing");
        assertThat(new OpenAPIParser().readContents("swagger: '2.0'\npaths: {/x: {get: {}}}\n", null, null).getMessages())
                .containsExactlyInAnyOrder("attribute info is missing", "attribute paths.'/x'(get).responses.responses is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"picocli", "jackson-dataformat-yaml", "snakeyaml", "swagger-parser", "json-schema-validator",
        "velocity-engine-core", "json-path", "json-smart", "http-auth-aws", "nimbus-jose-jwt",
        "slf4j-nop"})
    void hasWhatThePomNames(String artifact) {
        assertThat(jars().map(jar -> jar.group(1))).contains(artifact);
    }

    @Test void hasNothingThatIsNeverUsed() {
        assertThat(jars().map(jar -> jar.group(1))).doesNotContain("rhino", "json-patch", "json-schema-core", "jackson-coreutils",
                "jackson-coreutils-equivalence", "msg-simple", "btf", "uri-template", "joda-time", "libphonenumber",
                "jopt-simple", "httpclient", "httpcore", "commons-logging", "commons-codec", "mailapi", "mail", "activation",
                "swagger-compat-spec-parser", "guava", "failureaccess", "listenablefuture", "jsr305", "checker-qual",
                "error_prone_annotations", "j2objc-annotations", "jakarta.xml.bind-api", "jakarta.activation-api",
                "jakarta.validation-api", "slf4j-simple", "logback-classic", "slf4j-ext", "metrics-spi",
                "http-auth-aws-crt", "aws-crt", "eventstream",
                "bcprov-jdk18on", "bcpkix-jdk18on", "tink");
    }

    /** Two artifacts are called {@code json-schema-validator}: ours, and the old one of swagger-parser. */
    @ParameterizedTest
    @CsvSource({"com.github.fge.jsonschema.main.JsonSchemaFactory, 0", "com.networknt.schema.SchemaRegistry, 1",
        "tools.jackson.databind.ObjectMapper, 0", "com.fasterxml.jackson.databind.ObjectMapper, 1",
        "org.yaml.snakeyaml.Yaml, 1", "org.slf4j.Logger, 1"})
    void hasOneOfAKind(String className, int copies) throws Exception {
        assertThat(Collections.list(getClass().getClassLoader()
                .getResources(className.replace('.', '/') + ".class"))).hasSize(copies);
    }

    @Test void hasOneJacksonGeneration() {
        assertThat(jars().filter(jar -> jar.group(1).startsWith("jackson-"))
                .map(jar -> jar.group(2).replaceFirst("^(\\d+\\.\\d+).*", "$1"))).isNotEmpty().containsOnly("2.22");
    }

    @Test void logsNothing() {
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
            assertThat(LoggerFactory.getLogger("x")).isInstanceOf(NOPLogger.class);
        } finally {
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static OpenAPI read(String text, ParseOptions options) {
        SwaggerParseResult result = new OpenAPIParser().readContents(text, null, options);
        assertThat(result.getMessages()).isEmpty();
        return result.getOpenAPI();
    }

    /** The jars of the class path, as name and version. */
    private static Stream<Matcher> jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> JAR.matcher(Path.of(entry).getFileName().toString())).filter(Matcher::matches);
    }
}
