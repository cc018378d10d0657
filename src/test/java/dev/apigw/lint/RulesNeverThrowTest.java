package dev.apigw.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.Definition;
import dev.apigw.build.ImportOptions;
import dev.apigw.lint.rule.LintRules;
import dev.apigw.project.Project;
import dev.apigw.project.ProjectReader;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.JsonReader;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands at whatever place of a definition or a project file, no rule throws. */
class RulesNeverThrowTest {
    private static final List<String> VALUES = List.of("null", "-12.5e3", "\"{+}(//?\\u0000:${a$stageVariables.\"", "\"'*\"", "[]",
            "[null, [1], {\"a\": null}]", "{\"$ref\": \"#/paths\"}", "{\"a\": {\"b\": [null]}}");
    private static final String REST = """
            {"openapi": "3.0.1", "info": {"title": "t", "version": "1"}, "x-amazon-apigateway-api-key-source": "AUTHORIZER",
             "servers": [{"url": "https://a", "x-amazon-apigateway-endpoint-configuration": {"types": ["PRIVATE"]}}],
             "x-amazon-apigateway-request-validators": {"v": {"validateRequestBody": true}}, "x-amazon-apigateway-request-validator": "v",
             "x-amazon-apigateway-policy": {"Statement": [{"Effect": "Allow", "Principal": {"AWS": ["*"]}, "Action": ["execute-api:*"],
                 "Resource": ["execute-api:/*"], "Condition": {"IpAddress": {"aws:SourceIp": ["10.0.0.0/8"]}}}]},
             "x-amazon-apigateway-gateway-responses": {"DEFAULT_4XX": {"statusCode": "200",
                 "responseParameters": {"gatewayresponse.header.Access-Control-Allow-Origin": "'*'"},
                 "responseTemplates": {"application/json": "{$context.authorizer.a"}}},
             "security": [{"s": ["scope"]}],
             "components": {"schemas": {"Pet": {"type": "object", "properties": {"a": {"type": "string"}}}},
                 "securitySchemes": {"k": {"type": "apiKey", "name": "x-api-key", "in": "header"},
                            "s": {"type": "apiKey", "name": "k", "in": "header", "x-amazon-apigateway-authtype": "custom",
                            "x-amazon-apigateway-authorizer": {"type": "request", "identitySource": "context.path",
                                "authorizerResultTtlInSeconds": 3600, "authorizerUri": "arn:aws:apigateway:us-east-1:lambda:path/x"}}}},
             "paths": {"/{proxy+}": {"x-amazon-apigateway-any-method": {"security": [], "x-amazon-apigateway-integration":
                        {"type": "http_proxy", "httpMethod": "ANY", "uri": "http://${stageVariables.h}/{proxy}"}}},
              "/a/{id}": {"parameters": [{"name": "id", "in": "path"}],
                "options": {"responses": {"200": {"description": "d"}}, "x-amazon-apigateway-integration": {"type": "mock",
                    "responses": {"default": {"statusCode": "200", "responseParameters": {
                        "method.response.header.Access-Control-Allow-Origin": "'*'",
                        "method.response.header.Access-Control-Allow-Credentials": "'true'",
                        "method.response.header.Access-Control-Allow-Methods": "'GET'"}}}}},
                "put": {"operationId": "o", "security": [{"k": []}], "requestBody": {"content": {"application/json": {"schema":
                            {"$ref": "#/components/schemas/Pet"}}}},
                    "responses": {"200": {"description": "d", "headers": {"A": {}}}},
                    "x-amazon-apigateway-integration": {"type": "aws", "httpMethod": "POST",
                        "uri": "arn:aws:apigateway:us-east-1:lambda:path/x/functions/arn:aws:lambda:us-east-1:314159265358:function:f",
                        "credentials": "arn:aws:iam::*:user/*", "tlsConfig": {"insecureSkipVerification": true},
                        "cacheNamespace": "n", "cacheKeyParameters": ["method.request.path.id"], "timeoutInMillis": 5000,
                        "passthroughBehavior": "never", "contentHandling": "CONVERT_TO_TEXT",
                        "requestParameters": {"integration.request.path.id": "method.request.path.id",
                                              "integration.request.header.B": "'Basic cGV0czpub3QtYS1yZWFsLW9uZQ=='"},
                        "requestTemplates": {"application/json": "$stageVariables.get('h') $input.path('$.a') #if(true)#end"},
                        "responses": {"default": {"statusCode": "200"}, "(": {"statusCode": "200"},
                            "Bad.*": {"statusCode": "400", "responseTemplates": {"application/json": "$input.json('$.stackTrace')"},
                                      "responseParameters": {"method.response.header.A": "integration.response.body.a"}}}}}}}}""";
    private static final String HTTP = """
            {"openapi": "3.0.1", "info": {"title": "t", "version": "1"}, "x-amazon-apigateway-importexport-version": "1.0",
             "paths": {"/a": {"get": {"responses": {"200": {"description": "d"}}, "x-amazon-apigateway-integration": {"type": "aws_proxy",
                 "payloadFormatVersion": "2.0", "uri": "u"}}}}}""";
    private static final String SAM = """
            {"Transform": "AWS::Serverless-2016-10-31", "Resources": {"Api": {"Type": "AWS::Serverless::Api", "Properties": {
                "StageName": "prod", "Variables": {"h": "pets.example"}, "CacheClusterEnabled": true, "CacheClusterSize": "28.4",
                "MethodSettings": [{"ResourcePath": "/*", "HttpMethod": "*", "CachingEnabled": true, "LoggingLevel": "INFO"}],
                "AccessLogSetting": {"Format": "$context.requestId", "DestinationArn": "a"},
                "CanarySetting": {"PercentTraffic": 100, "StageVariableOverrides": {"h": "pets.example"}},
                "DefinitionBody": {"openapi": "3.0.1", "info": {"title": "t", "version": "1"}, "paths": {"/a": {"get": {
                    "responses": {"200": {"description": "d"}}, "x-amazon-apigateway-integration": {"type": "http_proxy",
                    "httpMethod": "GET", "uri": "https://${stageVariables.h}/"}}}}}}}}}""";
    private static final String PROJECT = """
            {"stages": [{"stageName": "prod", "variables": {"h": "pets.example", "password": "not-a-secret"}, "cacheClusterEnabled": true,
                "cacheClusterSize": "0.5", "accessLogSettings": {"format": "$context.identity.apiKey"},
                "methodSettings": {"*/*": {"cachingEnabled": true, "cacheTtlInSeconds": 0, "throttlingRateLimit": 1000,
                    "throttlingBurstLimit": 1}, "b/GET": {"dataTraceEnabled": true}},
                "canarySettings": {"percentTraffic": 0, "useStageCache": true, "stageVariableOverrides": {"h": "pets.example"}}}],
             "apiKeys": [{"name": "a", "value": "not-a-real-key-value"}],
             "usagePlans": [{"name": "p", "apiStages": [{"stage": "x"}], "keys": ["b"], "throttle": {"rateLimit": 0, "burstLimit": 1}}],
             "domainNames": [{"domainName": "api.example", "securityPolicy": "TLS_1_0", "basePathMappings": [{"basePath": "v1"}],
                 "mutualTlsAuthentication": {"truststoreUri": "s3://b/k"}}]}""";

    static Stream<String> definitions() {
        return Stream.of(REST, HTTP, SAM);
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void whateverStandsAnywhereInADefinition(String definition) {
        Optional<Project> project = definition.equals(SAM) ? Optional.empty() : project(PROJECT); // SAM has a stage of its own
        List<String> thrown = new ArrayList<>();
        changed(definition).forEach(changed -> run(changed, project, thrown));
        assertThat(thrown).isEmpty();
    }

    @Test
    void whateverStandsAnywhereInAProjectFile() {
        List<String> thrown = new ArrayList<>();
        for (String changed : changed(PROJECT)) {
            project(changed).ifPresent(project -> run(REST, Optional.of(project), thrown));
        }
        assertThat(thrown).isEmpty();
    }

    /** The examples above are worth something only while they break many rules. */
    @Test
    void theExamplesBreakManyRules() {
        Set<String> broken = new LinkedHashSet<>();
        definitions().forEach(definition -> subject(definition, project(PROJECT)).ifPresent(subject ->
                Linter.lint(subject, LintRules.all()).forEach(found -> broken.add(found.ruleId()))));
        assertThat(broken).hasSizeGreaterThan(30);
    }

    private static void run(String definition, Optional<Project> project, List<String> thrown) {
        try {
            subject(definition, project).ifPresent(subject -> Linter.lint(subject, LintRules.all()));
        } catch (RuntimeException e) { // any at all is what this test looks for
            thrown.add(definition + ": " + e);
        }
    }

    private static Optional<Subject> subject(String definition, Optional<Project> project) {
        Optional<ResolvedDocument> document = DocumentLoader.load("text.json",
                new ByteArrayInputStream(definition.getBytes(StandardCharsets.UTF_8)), ResolveOptions.none()).document();
        return document.map(known -> new Subject(new Definition(known, ApiBuilder.build(known, ImportOptions.defaults()).api()), project));
    }

    private static Optional<Project> project(String text) {
        return JsonReader.parse(text).flatMap(tree -> ProjectReader.read(tree, Path.of(""), "").project());
    }

    /** The text with each value in place of each key and value. */
    private static List<String> changed(String text) {
        Set<Node> places = new LinkedHashSet<>();
        collect(JsonReader.parse(text).orElseThrow(), places);
        return places.stream().flatMap(place -> VALUES.stream().map(value ->
                text.substring(0, place.span().start()) + value + text.substring(place.span().end()))).toList();
    }

    private static void collect(Node node, Set<Node> places) {
        places.add(node);
        if (node instanceof MapNode map) {
            map.entries().forEach(entry -> {
                places.add(entry.key());
                collect(entry.value(), places);
            });
        } else if (node instanceof ListNode list) {
            list.items().forEach(item -> collect(item, places));
        }
    }
}
