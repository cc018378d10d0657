package dev.apigw.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.apigw.fact.Extension;
import dev.apigw.fact.Extension.Position;
import dev.apigw.fact.Extensions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every place of a definition with a value of every type: building never throws, and what is lost is reported. */
class WrongTypesTest {
    private static final String DEEP = "[".repeat(400) + "]".repeat(400);

    /** Values by the name of their type. */
    private static final Map<String, String> VALUES = values();

    /** Two whole definitions; {@code @PLACE@} marks where a value may be put. */
    private static final String OPENAPI = """
            {"openapi": "3.0.1", "info": {"title": "t"}@ROOT@,
             "servers": [{"url": "/"@SERVER@}], "tags": [{"name": "t"@TAG@}],
             "components": {"securitySchemes": {"s": {"type": "apiKey", "name": "k", "in": "header"@SECURITY_SCHEME@}}
                            @COMPONENTS@},
             "paths": {"/a": {"get": {"responses": {}@OPERATION@}@PATH_ITEM@}}}""";
    private static final String SWAGGER = """
            {"swagger": "2.0", "info": {"title": "t"}@ROOT@, "tags": [{"name": "t"@TAG@}],
             "securityDefinitions": {"s": {"type": "apiKey", "name": "k", "in": "header"@SECURITY_SCHEME@}},
             "paths": {"/a": {"get": {"responses": {}@OPERATION@}@PATH_ITEM@}}}""";

    private static Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("null", "null");
        values.put("list", "[1, [2], {\"a\": [3]}]");
        values.put("empty list", "[]");
        values.put("mapping", "{\"a\": {\"b\": [null]}, \"c\": null}");
        values.put("empty mapping", "{}");
        values.put("string", "\"text\"");
        values.put("number", "12.5");
        values.put("large number", "1" + "0".repeat(90));
        values.put("boolean", "true");
        values.put("deep", DEEP);
        return values;
    }

    record Case(Extension extension, Position position, String language, String valueType) {
        String definition() {
            return (language.equals("openapi") ? OPENAPI : SWAGGER)
                    .replace("@" + position + "@", ", \"" + extension.name() + "\": " + VALUES.get(valueType))
                    .replaceAll("@[A-Z_]+@", "");
        }

        /** Whether the value cannot be taken for what belongs there. */
        boolean isLost() {
            boolean nested = Set.of("list", "mapping", "empty list", "empty mapping", "deep").contains(valueType);
            return switch (extension.kind()) {
                case STRING -> nested;
                case INTEGER -> nested || Set.of("string", "boolean").contains(valueType);
                case LIST -> !valueType.endsWith("list") && !valueType.equals("deep") && !valueType.equals("null");
                case OBJECT -> !valueType.endsWith("mapping") && !valueType.equals("null")
                        && !(extension.name().equals(Extensions.POLICY) && valueType.equals("string"));
            };
        }

        @Override public String toString() {
            return extension.name() + " in " + language + " " + position + ": " + valueType;
        }
    }

    static List<Case> extensions() {
        List<Case> cases = new ArrayList<>();
        for (Extension extension : Extensions.all()) {
            for (Position position : extension.positions()) {
                for (String language : List.of("openapi", "swagger")) {
                    if (counts(extension, position, language)) {
                        VALUES.keySet().forEach(type -> cases.add(new Case(extension, position, language, type)));
                    }
                }
            }
        }
        return cases;
    }

    private static boolean counts(Extension extension, Position position, String language) {
        boolean openapi = language.equals("openapi");
        return switch (position) {
            case SERVER, COMPONENTS -> openapi;
            case ROOT -> !openapi || !extension.name().equals(Extensions.ENDPOINT_CONFIGURATION);
            default -> true;
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("extensions")
    void reportsWhatAnExtensionLoses(Case example) {
        BuildResult result = Builds.of(example.definition());
        if (example.isLost()) {
            assertThat(result.diagnostics()).isNotEmpty();
        }
    }

    /** Places inside extensions and of the languages themselves, each holding the value in turn. */
    static List<String> places() {
        List<String> integration = List.of("type", "uri", "httpMethod", "credentials", "connectionType", "connectionId",
                "integrationTarget", "timeoutInMillis", "passthroughBehavior", "contentHandling", "requestParameters",
                "requestTemplates", "responses", "cacheKeyParameters", "cacheNamespace", "responseTransferMode", "tlsConfig",
                "payloadFormatVersion", "integrationSubtype");
        List<String> places = new ArrayList<>();
        integration.forEach(key -> places.add(operation("\"x-amazon-apigateway-integration\": {\"type\": \"aws\", \"" + key
                + "\": @VALUE@}")));
        List.of("statusCode", "responseParameters", "responseTemplates", "contentHandling").forEach(key -> places.add(operation(
                "\"x-amazon-apigateway-integration\": {\"type\": \"aws\", \"responses\": {\"default\": {\"statusCode\": \"200\", \""
                        + key + "\": @VALUE@}}}")));
        places.add(operation("\"x-amazon-apigateway-integration\": {\"type\": \"aws\", \"responses\": {\"a\": @VALUE@}}"));
        List.of("type", "authorizerUri", "authorizerCredentials", "identitySource", "identityValidationExpression",
                "authorizerResultTtlInSeconds", "providerARNs", "jwtConfiguration").forEach(key -> places.add(scheme(
                        "\"x-amazon-apigateway-authorizer\": {\"" + key + "\": @VALUE@}")));
        List.of("type", "name", "in", "x-amazon-apigateway-authtype").forEach(key -> places.add(scheme("\"" + key + "\": @VALUE@")));
        List.of("parameters", "responses", "security", "operationId", "tags", "requestBody", "consumes", "produces",
                "x-amazon-apigateway-request-validator").forEach(key -> places.add(operation("\"" + key + "\": @VALUE@")));
        places.addAll(List.of(operation("\"parameters\": [@VALUE@]"), operation("\"security\": [@VALUE@]"),
                operation("\"security\": [{\"s\": @VALUE@}]"), operation("\"responses\": {\"200\": @VALUE@}"),
                operation("\"responses\": {\"200\": {\"content\": @VALUE@, \"headers\": @VALUE@, \"schema\": @VALUE@}}"),
                operation("\"responses\": {\"200\": {\"content\": {\"application/json\": @VALUE@}}}"),
                operation("\"responses\": {\"200\": {\"content\": {\"application/json\": {\"schema\": @VALUE@}}}}"),
                operation("\"requestBody\": {\"content\": {\"application/json\": {\"schema\": @VALUE@}}}"),
                operation("\"parameters\": [{\"in\": @VALUE@, \"name\": @VALUE@, \"required\": @VALUE@, \"schema\": @VALUE@}]"),
                operation("\"parameters\": [{\"in\": \"body\", \"name\": \"b\", \"schema\": @VALUE@}]")));
        List.of("info", "paths", "servers", "components", "definitions", "securityDefinitions", "security", "basePath",
                "consumes", "tags", "parameters", "responses").forEach(key -> places.add(root("\"" + key + "\": @VALUE@")));
        places.addAll(List.of(root("\"info\": {\"title\": @VALUE@, \"version\": @VALUE@, \"description\": @VALUE@}"),
                root("\"paths\": {\"/a\": @VALUE@}"), root("\"paths\": {\"/a\": {\"get\": @VALUE@}}"),
                root("\"paths\": {\"/a\": {\"parameters\": @VALUE@, \"get\": {}}}"), root("\"servers\": [@VALUE@]"),
                root("\"servers\": [{\"url\": @VALUE@, \"variables\": @VALUE@}]"),
                root("\"components\": {\"schemas\": @VALUE@, \"securitySchemes\": @VALUE@}"),
                root("\"components\": {\"schemas\": {\"A\": @VALUE@}}"), root("\"definitions\": {\"A\": @VALUE@}"),
                root("\"definitions\": {\"A\": {\"$ref\": @VALUE@}}"), root("\"securityDefinitions\": {\"A\": @VALUE@}")));
        List.of("gateway-responses", "request-validators", "documentation", "endpoint-configuration").forEach(name -> places.add(
                root("\"x-amazon-apigateway-" + name + "\": {\"documentationParts\": @VALUE@, \"UNAUTHORIZED\": @VALUE@, "
                        + "\"types\": @VALUE@, \"disableExecuteApiEndpoint\": @VALUE@}")));
        places.add(root("\"x-amazon-apigateway-gateway-responses\": {\"UNAUTHORIZED\": {\"statusCode\": @VALUE@, "
                + "\"responseParameters\": @VALUE@, \"responseTemplates\": @VALUE@}}"));
        places.add(root("\"x-amazon-apigateway-request-validators\": {\"v\": {\"validateRequestBody\": @VALUE@}}"));
        places.add(root("\"x-amazon-apigateway-documentation\": {\"version\": @VALUE@, \"documentationParts\": "
                + "[@VALUE@, {\"location\": @VALUE@, \"properties\": @VALUE@}, {\"location\": {\"type\": @VALUE@}}]}"));
        return places;
    }

    private static String operation(String member) {
        return "\"paths\": {\"/a/{b}\": {\"post\": {" + member + "}}}";
    }

    private static String scheme(String member) {
        return "\"components\": {\"securitySchemes\": {\"s\": {\"type\": \"apiKey\", " + member + "}}}, "
                + "\"securityDefinitions\": {\"s\": {\"type\": \"apiKey\", " + member + "}}";
    }

    private static String root(String member) {
        return member;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void neverThrows(String place) {
        for (String value : VALUES.values()) {
            for (String version : List.of("\"swagger\": \"2.0\"", "\"openapi\": \"3.0.1\"", "\"openapi\": \"3.1.0\"", "\"x\": 1")) {
                String definition = "{" + version + ", " + place.replace("@VALUE@", value) + "}";
                assertThatCode(() -> Builds.of(definition)).as(definition).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void reportsAnObjectWhereAStringOfAnIntegrationBelongs() {
        BuildResult result = Builds.of("{\"openapi\": \"3.0.1\", \"paths\": {\"/a/\": {\"get\": {"
                + "\"x-amazon-apigateway-integration\": {\"type\": \"http\", \"uri\": {\"Fn::Other\": \"x\"}}}}}}");
        assertThat(result.diagnostics()).singleElement().satisfies(finding -> {
            assertThat(finding.ruleId()).isEqualTo("integration-malformed");
            assertThat(finding.aws()).hasValueSatisfying(aws -> assertThat(aws.text()).isEqualTo(
                    "Unable to parse API definition because of a malformed integration at path /a"));
        });
    }
}
