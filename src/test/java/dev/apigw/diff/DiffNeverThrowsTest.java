package dev.apigw.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.Definition;
import dev.apigw.build.ImportOptions;
import dev.apigw.diff.rule.DiffRules;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever stands at whatever place of either side, no rule throws, and a side never differs from itself. */
class DiffNeverThrowsTest {
    private static final List<String> VALUES = List.of("null", "-12.5e3", "\"{+}(//?\\u0000:${a\"", "[]",
            "[null, [1], {\"a\": null}]", "{\"$ref\": \"#/paths\"}", "{\"a\": {\"b\": [null]}}");
    private static final String DEFINITION = """
            {"openapi": "3.0.1", "info": {"title": "t", "version": "1"}, "servers": [{"url": "https://a.example",
             "x-amazon-apigateway-endpoint-configuration": {"types": ["REGIONAL"], "vpcEndpointIds": ["v"]}}],
             "x-amazon-apigateway-policy": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"},
                 "Action": "execute-api:Invoke", "Resource": ["execute-api:/*"], "Condition": {"IpAddress": {"aws:SourceIp": ["1.2.3.4"]}}}]},
             "x-amazon-apigateway-binary-media-types": ["image/png"], "x-amazon-apigateway-minimum-compression-size": 5,
             "x-amazon-apigateway-gateway-responses": {"DEFAULT_4XX": {"statusCode": "400",
                 "responseParameters": {"gatewayresponse.header.Access-Control-Allow-Origin": "'*'"},
                 "responseTemplates": {"application/json": "{}"}}},
             "x-amazon-apigateway-request-validators": {"v": {"validateRequestBody": true}},
             "x-amazon-apigateway-request-validator": "v", "security": [{"s": ["scope"]}],
             "components": {"schemas": {"A": {"type": "object", "required": ["b"], "properties": {"b": {"$ref": "#/components/schemas/A"}}}},
                 "securitySchemes": {"s": {"type": "apiKey", "name": "k", "in": "header",
                     "x-amazon-apigateway-authorizer": {"type": "token", "authorizerUri": "u", "authorizerResultTtlInSeconds": 5,
                         "identitySource": "method.request.header.A", "providerARNs": ["p"]}}}},
             "paths": {"/a/{id}": {"parameters": [{"name": "id", "in": "path"}],
                 "post": {"requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/A"}}}},
                     "responses": {"200": {"description": "d", "headers": {"A": {}}}},
                     "x-amazon-apigateway-integration": {"type": "http", "httpMethod": "GET", "uri": "https://a/{id}", "credentials": "c",
                         "connectionType": "VPC_LINK", "connectionId": "i", "timeoutInMillis": 5, "passthroughBehavior": "p",
                         "contentHandling": "h", "cacheKeyParameters": ["method.request.path.id"],
                         "requestParameters": {"integration.request.path.id": "method.request.path.id"},
                         "requestTemplates": {"application/json": "{}"},
                         "responses": {"default": {"statusCode": "200", "responseTemplates": {"application/json": "{}"},
                             "responseParameters": {"method.response.header.A": "'a'"}}, "5..": {"statusCode": "500"}}}}}}}""";

    @Test void whateverStandsAnywhere() {
        Side good = side(DEFINITION).orElseThrow();
        List<String> thrown = new ArrayList<>();
        int compared = 0;
        for (Node place : places(SourceReader.parse(SourceFile.inMemory("t", DEFINITION)).root().orElseThrow())) {
            for (String value : VALUES) {
                String changed = DEFINITION.substring(0, place.span().start()) + value + DEFINITION.substring(place.span().end());
                Optional<Side> bad = side(changed);
                if (bad.isPresent()) {
                    thrown.addAll(thrown(good, bad.get(), changed));
                    compared++;
                }
            }
        }
        assertThat(thrown).isEmpty();
        assertThat(compared).isGreaterThan(400);
    }

    private static List<String> thrown(Side good, Side bad, String definition) {
        try {
            Differ.changes(new Comparison(good, bad), DiffRules.all());
            Differ.changes(new Comparison(bad, good), DiffRules.all());
            List<Change> none = Differ.changes(new Comparison(bad, side(definition).orElseThrow()), DiffRules.all());
            return none.isEmpty() ? List.of() : List.of("differs from itself: " + none + " in " + definition);
        } catch (RuntimeException | StackOverflowError e) {
            return List.of(e + " in " + definition);
        }
    }

    private static Optional<Side> side(String text) {
        return DocumentLoader.load("t", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ResolveOptions.none()).document()
                .map(document -> new Side("t", new Definition(document, ApiBuilder.build(document, ImportOptions.defaults()).api()),
                        Optional.empty()));
    }

    private static List<Node> places(Node node) {
        List<Node> places = new ArrayList<>(List.of(node));
        if (node instanceof MapNode map) {
            map.entries().forEach(entry -> places.addAll(places(entry.value())));
        } else if (node instanceof ListNode list) {
            list.items().forEach(item -> places.addAll(places(item)));
        }
        return places;
    }
}
