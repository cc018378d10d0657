package dev.apigw.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.apigw.fact.Extension;
import dev.apigw.fact.Extensions;
import dev.apigw.schema.Mismatch.Kind;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCheckTest {
    private static final Path SCHEMAS = Path.of("src/main/resources/dev/apigw/schema/extension");
    private static final Set<String> KEYWORDS = Set.of("$schema", "description", "type", "enum", "properties",
            "additionalProperties", "required", "items");

    static List<String> extensions() {
        return Extensions.all().stream().map(Extension::name).map(name -> name.substring(Extensions.PREFIX.length()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("extensions")
    void everyExtensionHasASchemaOfTheAgreedKeywords(String name) throws Exception {
        assertThat(SchemaCheck.named("extension/" + name)).isPresent();
        Set<String> used = new HashSet<>();
        collect(JsonTrees.parse(Files.readString(SCHEMAS.resolve(name + ".json"))), used);
        assertThat(KEYWORDS).containsAll(used);
    }

    @Test void aSchemaThatDoesNotExistIsNone() {
        assertThat(SchemaCheck.named("extension/nothing")).isEmpty();
    }

    @Test void saysWhichTypeBelongsThere() {
        assertThat(check("integration", "{responses: {default: {statusCode: [200]}}}")).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Kind.TYPE);
            assertThat(found.pointer()).hasToString("/responses/default/statusCode");
            assertThat(found.wanted()).startsWith("string");
            assertThat(found.node().span().text()).isEqualTo("[200]");
        });
    }

    @Test void pointsAtTheKeyOfAnUnknownMember() {
        assertThat(check("integration", "{passThroughBehavior: never}")).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Kind.UNKNOWN_PROPERTY);
            assertThat(found.name()).isEqualTo("passThroughBehavior");
            assertThat(found.node().span().text()).isEqualTo("passThroughBehavior");
            assertThat(found.wanted()).contains("passthroughBehavior");
        });
    }

    @Test void namesWhatIsMissing() {
        assertThat(check("authorizer", "{authorizerUri: x}")).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Kind.MISSING_PROPERTY);
            assertThat(found.name()).isEqualTo("type");
        });
    }

    @Test void listsTheValuesThatAreAllowed() {
        assertThat(check("api-key-source", "QUERY")).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Kind.VALUE);
            assertThat(found.wanted()).containsExactly("HEADER", "AUTHORIZER");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{type: AWS_PROXY, httpMethod: post}", "{type: Mock}", "{timeoutInMillis: '3000'}",
        "{timeoutInMillis: 3000}", "{uri: null, responses: null}", "{responses: {'200': {statusCode: 200}}}",
        "{payloadFormatVersion: 1.0}", "{uri: 0x1F}", "{}"})
    void acceptsWhatAnImportTakes(String integration) {
        assertThat(check("integration", integration)).isEmpty();
    }

    @Test void takesAReferenceForWhatItLeadsTo() {
        Node target = node("{statusCode: [1]}");
        SchemaCheck check = SchemaCheck.named("extension/integration").orElseThrow();
        List<Mismatch> found = check.check("integration", node("{responses: {default: {$ref: x}}}"),
                node -> Optional.of(node.asMap().filter(map -> map.has("$ref")).isPresent() ? target : node));
        assertThat(found).singleElement().satisfies(mismatch ->
                assertThat(mismatch.node().span().text()).isEqualTo("[1]"));
    }

    @Test void letsAReferenceToNowherePass() {
        SchemaCheck check = SchemaCheck.named("extension/integration").orElseThrow();
        assertThat(check.check("integration", node("{responses: {default: {$ref: x}}}"), node -> node.asMap()
                .filter(map -> map.has("$ref")).isPresent() ? Optional.empty() : Optional.of(node))).isEmpty();
    }

    @Test void comesToAnEndOnAReferenceToItself() {
        SchemaCheck check = SchemaCheck.named("extension/integration").orElseThrow();
        Node self = node("{responses: {default: {}}}");
        assertThat(check.check("integration", self, node -> Optional.of(node.asMap().isPresent() ? self : node))).isNotNull();
    }

    private static List<Mismatch> check(String name, String yaml) {
        return SchemaCheck.named("extension/" + name).orElseThrow().check(name, node(yaml), Optional::of);
    }

    private static Node node(String yaml) {
        return SourceReader.parse(SourceFile.inMemory("test", "v: " + yaml)).root().orElseThrow().asMap().orElseThrow()
                .get("v").orElseThrow();
    }

    private static void collect(JsonNode schema, Set<String> used) {
        if (!schema.isObject()) {
            return;
        }
        schema.fieldNames().forEachRemaining(used::add);
        schema.path("properties").forEach(child -> collect(child, used));
        collect(schema.path("items"), used);
        collect(schema.path("additionalProperties"), used);
    }
}
