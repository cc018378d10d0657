package dev.apigw.validate;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands at whatever place of a definition, no rule throws. */
class RulesNeverThrowTest {
    private static final String REST_NAME = "REST API";
    private static final String HTTP_NAME = "HTTP API";
    private static final List<String> VALUES = List.of("null", "-12.5e3", "\"{+}(//?\\u0000:${a\"", "[]",
            "[null, [1], {\"a\": null}]", "{\"$ref\": \"#/paths\"}", "{\"a\": {\"b\": [null]}}");
    private static final String INTEGRATION = """
            {"type": "aws_proxy", "httpMethod": "GET", "uri": "arn:aws:apigateway:us-east-1:lambda:path/x/{id}/y",
             "credentials": "c", "connectionType": "VPC_LINK", "connectionId": "i", "integrationTarget": "t",
             "timeoutInMillis": 5, "passthroughBehavior": "p", "contentHandling": "h", "responseTransferMode": "STREAM",
             "cacheKeyParameters": ["method.request.path.id"], "payloadFormatVersion": "3.0",
             "integrationSubtype": "SQS-SendMessage",
             "requestParameters": {"integration.request.path.id": "method.request.path.id"},
             "requestTemplates": {"application/json": "{}"},
             "responses": {"default": {"statusCode": "200", "responseTemplates": {"application/json": "{}"},
                           "responseParameters": {"method.response.header.A": "'a'"}}}}""";
    private static final String REST = """
            {"openapi": "3.0.1", "info": {"title": "t", "version": "1"},
             "x-amazon-apigateway-request-validators": {"v": {}}, "x-amazon-apigateway-request-validator": "v",
             "security": [{"s": ["scope"]}],
             "components": {"securitySchemes": {"s": {"type": "apiKey", "name": "k", "in": "header",
                            "x-amazon-apigateway-authorizer": {"type": "token"}}}},
             "paths": {"/a/{id}": {"parameters": [{"name": "id", "in": "path"}],
                       "get": {"responses": {"200": {"description": "d", "headers": {"A": {}}}},
                               "x-amazon-apigateway-integration": @INTEGRATION@}}}}""".replace("@INTEGRATION@", INTEGRATION);
    private static final String HTTP = """
            {"openapi": "3.0.1", "info": {"title": "t", "version": "1"}, "x-amazon-apigateway-importexport-version": "1.0",
             "components": {"securitySchemes": {"j": {"type": "oauth2", "flows": {}, "x-amazon-apigateway-authorizer":
                            {"type": "jwt", "jwtConfiguration": {"issuer": "https://i", "audience": ["a"]}}}}},
             "paths": {"/a/{id}": {"get": {"security": [{"j": []}], "responses": {"200": {"description": "d"}},
                       "x-amazon-apigateway-integration": {"type": "aws_proxy", "integrationSubtype": "SQS-SendMessage",
                           "requestParameters": {"QueueUrl": "u"}, "connectionType": "VPC_LINK", "timeoutInMillis": 1,
                           "payloadFormatVersion": "2.0", "uri": "u"}}}}}""";

    @ParameterizedTest
    @ValueSource(strings = {REST_NAME, HTTP_NAME})
    void whateverStandsAnywhere(String which) {
        String definition = which.equals(REST_NAME) ? REST : HTTP;
        List<String> thrown = new ArrayList<>();
        for (Node place : places(definition)) {
            for (String value : VALUES) {
                String changed = definition.substring(0, place.span().start()) + value
                        + definition.substring(place.span().end());
                try {
                    Checked.text(changed);
                } catch (RuntimeException e) { // any at all is what this test looks for
                    thrown.add(place.span() + " " + value + ": " + e);
                }
            }
        }
        assertThat(thrown).isEmpty();
    }

    private static Set<Node> places(String definition) {
        Set<Node> places = new LinkedHashSet<>();
        DocumentLoader.load("text.json", new ByteArrayInputStream(definition.getBytes(StandardCharsets.UTF_8)),
                ResolveOptions.none()).document().ifPresent(document -> collect(document.root(), places));
        return places;
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
