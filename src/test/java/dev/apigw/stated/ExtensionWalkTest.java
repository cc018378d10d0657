package dev.apigw.stated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.Definition;
import dev.apigw.build.ImportOptions;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.resolve.ResolvedDocument;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtensionWalkTest {
    @Test void knowsWhatEachIsAMemberOf() {
        assertThat(positions("""
                openapi: 3.0.1
                info: {title: pets, version: '1', x-amazon-apigateway-policy: {}}
                x-amazon-apigateway-cors: {}
                servers: [{url: /, x-amazon-apigateway-endpoint-configuration: {}}]
                tags: [{name: a, x-amazon-apigateway-tag-value: b}]
                components:
                  x-amazon-apigateway-integrations: {}
                  securitySchemes: {A: {type: apiKey, x-amazon-apigateway-authtype: custom}}
                paths:
                  /pets:
                    x-amazon-apigateway-any-method:
                      x-amazon-apigateway-auth: {type: NONE}
                    GET: {x-amazon-apigateway-integration: {type: mock}}
                """)).containsExactly("cors ROOT", "endpoint-configuration SERVER", "tag-value TAG", "integrations COMPONENTS",
                "authtype SECURITY_SCHEME", "any-method PATH_ITEM", "auth OPERATION", "integration OPERATION", "policy -");
    }

    @Test void takesAnAnchorForThePlaceWhereItIsUsed() {
        assertThat(positions("""
                openapi: 3.0.1
                info: {title: pets, version: '1'}
                x-common: &get {x-amazon-apigateway-integration: {type: mock}}
                paths:
                  /pets: {get: *get}
                  /cats: {get: *get}
                """)).containsExactly("integration OPERATION");
    }

    @Test void leavesExamplesAlone() {
        assertThat(positions("""
                openapi: 3.0.1
                info: {title: pets, version: '1'}
                components:
                  schemas: {A: {example: {x-amazon-apigateway-policy: {}}}}
                paths: {}
                """)).isEmpty();
    }

    private static List<String> positions(String text) {
        ResolvedDocument document = DocumentLoader.load("text.yaml",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ResolveOptions.none()).document().orElseThrow();
        Definition definition = new Definition(document, ApiBuilder.build(document, ImportOptions.defaults()).api());
        return ExtensionWalk.of(definition).stream().map(found -> found.shortName() + " "
                + found.position().map(Enum::name).orElse("-")).toList();
    }
}
