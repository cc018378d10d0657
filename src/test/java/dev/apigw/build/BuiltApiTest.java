package dev.apigw.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.model.Integration;
import dev.apigw.model.IntegrationType;
import dev.apigw.model.Method;
import dev.apigw.model.Model;
import dev.apigw.model.RestApi;
import dev.apigw.resolve.ApiProperties;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the recordings do not reach: our choices, one by one. */
class BuiltApiTest {
    private static RestApi openapi(String members) {
        return Builds.of("openapi: 3.0.1\ninfo: {title: t}\n" + members).api();
    }

    private static Method method(RestApi api, String path, String verb) {
        return api.resource(path).flatMap(resource -> resource.method(verb)).orElseThrow();
    }

    private static Integration integration(String members) {
        return method(openapi("paths: {/a: {get: {responses: {}, x-amazon-apigateway-integration: {" + members + "}}}}"), "/a",
                "GET").methodIntegration().orElseThrow();
    }

    @Test
    void anythingButDefaultIsASelectionPattern() {
        Integration integration = integration("type: aws, responses: {default: {statusCode: 200}, '.*x.*': {statusCode: 400}}");
        assertThat(integration.integrationResponses()).extracting(response -> response.selectionPattern())
                .containsExactly(Optional.empty(), Optional.of(".*x.*"));
    }

    @Test
    void templateWrittenAsMappingIsItsJson() {
        Integration integration = integration("type: mock, requestTemplates: {application/json: {statusCode: 200}}");
        assertThat(integration.requestTemplates().get("application/json").value()).isEqualTo("{\"statusCode\":200}");
    }

    @Test
    void mockLosesUriAndVerb() {
        Integration integration = integration("type: MOCK, uri: 'https://x', httpMethod: POST, timeoutInMillis: '50'");
        assertThat(integration.type()).isEqualTo(IntegrationType.MOCK);
        assertThat(integration.uri()).isEmpty();
        assertThat(integration.httpMethod()).isEmpty();
        assertThat(integration.timeoutInMillis()).hasValue(50);
    }

    @Test
    void integrationBehindAReferenceIsFollowed() {
        RestApi api = openapi("""
                paths: {/a: {get: {x-amazon-apigateway-integration: {$ref: '#/components/x-amazon-apigateway-integrations/i'}}}}
                components: {x-amazon-apigateway-integrations: {i: {type: http_proxy, uri: 'https://x', httpMethod: ANY}}}
                """);
        assertThat(method(api, "/a", "GET").methodIntegration()).map(Integration::type).contains(IntegrationType.HTTP_PROXY);
    }

    @Test
    void inlineObjectBecomesAModelWithTheSameNameInEveryRun() {
        String text = """
                paths: {/a: {post: {requestBody: {content: {application/json: {schema: {type: object,
                    properties: {p: {$ref: '#/components/schemas/Pet'}}}}}}, responses: {}}}}
                components: {schemas: {Pet: {type: object}}}
                """;
        String name = method(openapi(text), "/a", "POST").requestModels().get("application/json");
        assertThat(name).matches("MODEL[0-9a-f]{6}").isEqualTo(
                method(openapi(text), "/a", "POST").requestModels().get("application/json"));
        assertThat(openapi(text).model(name)).map(Model::schema)
                .contains("{\"type\":\"object\",\"properties\":{\"p\":{\"$ref\":"
                        + "\"https://apigateway.amazonaws.com/restapis/*/models/Pet\"}}}");
    }

    @Test
    void inlineSimpleTypeIsWarnedOfInTheWordsOfTheImport() {
        BuildResult result = Builds.of("""
                openapi: 3.0.1
                paths: {/x: {get: {responses: {200: {content: {text/plain: {schema: {type: string}}}}}}}}
                """);
        assertThat(result.diagnostics()).singleElement().satisfies(finding -> assertThat(finding.aws().orElseThrow().text())
                .isEqualTo("Unsupported model type 'StringSchema' in 200 response to method 'GET /x'. Ignoring."));
    }

    @Test
    void pathItemParametersCountUnlessTheOperationStatesThemAgain() {
        RestApi api = openapi("""
                paths: {'/a/{p+}': {parameters: [{in: query, name: q, required: true}, {in: header, name: H, required: true}],
                    get: {parameters: [{in: query, name: q}], responses: {}}}}
                """);
        assertThat(method(api, "/a/{p+}", "GET").requestParameters()).containsOnlyKeys("method.request.querystring.q",
                "method.request.header.H", "method.request.path.p").containsEntry("method.request.querystring.q", false)
                .containsEntry("method.request.path.p", true);
    }

    @Test
    void sigv4SchemeAsksForIam() {
        RestApi api = openapi("""
                security: [{iam: []}]
                components: {securitySchemes: {iam: {type: apiKey, name: Authorization, in: header,
                    x-amazon-apigateway-authtype: awsSigv4}}}
                paths: {/a: {get: {}, post: {security: []}, put: {x-amazon-apigateway-auth: {type: none}}}}
                """);
        assertThat(method(api, "/a", "GET").authorizationType()).isEqualTo("AWS_IAM");
        assertThat(method(api, "/a", "POST").authorizationType()).isEqualTo("NONE");
        assertThat(method(api, "/a", "PUT").authorizationType()).isEqualTo("NONE");
    }

    @Test
    void settingsOfTheRootAndTheServerAreRead() {
        RestApi api = openapi("""
                servers: [{url: /, x-amazon-apigateway-endpoint-configuration: {types: [private], vpcEndpointIds: [vpce-1],
                    disableExecuteApiEndpoint: true}}]
                x-amazon-apigateway-minimum-compression-size: 0
                x-amazon-apigateway-policy: {Version: '2012-10-17'}
                x-amazon-apigateway-security-policy: TLS_1_2
                x-amazon-apigateway-endpoint-access-mode: STRICT
                x-amazon-apigateway-gateway-responses: {default_4xx: {statusCode: 401,
                    responseTemplates: {application/json: '{}'}}, THROTTLED: }
                """);
        assertThat(api.endpointConfiguration().types()).containsExactly("PRIVATE");
        assertThat(api.endpointConfiguration().ipAddressType()).contains("dualstack");
        assertThat(api.disableExecuteApiEndpoint()).isTrue();
        assertThat(api.minimumCompressionSize()).hasValue(0);
        assertThat(api.policy().orElseThrow().value()).isEqualTo("{\"Version\":\"2012-10-17\"}");
        assertThat(api.gatewayResponses()).extracting(response -> response.responseType())
                .containsExactly("DEFAULT_4XX", "THROTTLED");
    }

    @Test
    void templatePropertiesAreLaidOver() {
        MapNode properties = SourceReader.parse(SourceFile.inMemory("t", """
                {Name: n, BinaryMediaTypes: [image~1png, a/b], EndpointConfiguration: REGIONAL, Description: d,
                 ApiKeySourceType: AUTHORIZER, MinimumCompressionSize: 5, Parameters: {basepath: prepend}}
                """)).root().flatMap(Node::asMap).orElseThrow();
        RestApi api = ApiBuilder.build(Builds.document("""
                swagger: 2.0
                info: {title: t}
                basePath: /base
                paths: {/a: {get: {}}}
                x-amazon-apigateway-binary-media-types: [a/b]
                """), Optional.of(new ApiProperties("Api", "AWS::Serverless::Api", properties)), ImportOptions.defaults()).api();
        assertThat(api.name()).isEqualTo("n");
        assertThat(api.binaryMediaTypes()).containsExactly("a/b", "image/png");
        assertThat(api.endpointConfiguration().types()).containsExactly("REGIONAL");
        assertThat(api.apiKeySource()).isEqualTo("AUTHORIZER");
        assertThat(api.minimumCompressionSize()).hasValue(5);
        assertThat(api.resource("/base/a")).isPresent();
    }

    @Test
    void mergeKeepsWhatTheDefinitionDoesNotMention() {
        RestApi before = openapi("paths: {/a: {get: {operationId: old}, post: {}}}\ncomponents: {schemas: {A: {type: object}}}");
        RestApi after = ApiMerge.put(before, openapi("paths: {/a: {get: {operationId: new}}, /b: {get: {}}}"), ApiMerge.Mode.MERGE);
        assertThat(method(after, "/a", "GET").operationName()).contains("new");
        assertThat(after.resource("/a").orElseThrow().method("POST")).isPresent();
        assertThat(after.resource("/b")).isPresent();
        assertThat(after.model("A")).isPresent();
    }

    @Test
    void readsWhatRealFilesContain() {
        BuildResult result = Builds.of("swagger: 2.0\ninfo: {title: t, version: 2024-01-31}\npaths:\n");
        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.api().version()).contains("2024-01-31");
        assertThat(result.api().resources()).hasSize(1);
    }

    @Test
    void aPathWithoutEndDoesNotFillTheMemory() {
        String path = "/a".repeat(50_000);
        RestApi api = Builds.of("{\"openapi\": \"3.0.1\", \"paths\": {\"" + path + "\": {\"get\": {}}}}").api();
        assertThat(api.resources()).hasSize(2);
    }
}
