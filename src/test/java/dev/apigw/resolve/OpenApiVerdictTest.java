package dev.apigw.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.apigw.diagnostic.AwsMessage;
import dev.apigw.diagnostic.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiVerdictTest {
    private static final Path FOLDER = Path.of("src/test/resources/resolve/verdict");
    private static final Path SHARED = Path.of("../shared");

    @ParameterizedTest
    @ValueSource(strings = {"openapi30.yaml", "swagger20.yaml", "openapi31.yaml", "unknown.yaml"})
    void findings(String name) throws IOException {
        List<String> actual = OpenApiVerdict.check(load(name, FOLDER.resolve(name))).stream()
                .map(d -> Expectations.place(d) + " " + d.ruleId() + " " + d.severity()).sorted().toList();
        assertThat(actual).isEqualTo(Expectations.in(FOLDER.resolve(name)));
    }

    /** The three lines that are known from AWS, see facts/import-errors-reported, section 2. */
    @ParameterizedTest
    @ValueSource(strings = {
        "paths: {'/area/{zipCode}': {get: {parameters: [{name: zipCode, in: path, required: true, type: string, schema: {}}], "
            + "responses: {'200': {description: ok}}}}}"
            + "|Parse issue: attribute paths.'/area/{zipCode}'(get).parameters.[zipCode].type is unexpected",
        "paths: {$default: {get: {responses: {'200': {description: ok}}}}}"
            + "|Parse issue: attribute paths. Resource $default should start with /",
    })
    void importMessages(String definitionAndMessage) {
        String[] parts = definitionAndMessage.split("\\|");
        assertThat(OpenApiVerdict.check(parsed("openapi: 3.0.1\ninfo: {title: x, version: '1'}\n" + parts[0])))
                .extracting(d -> d.aws().map(AwsMessage::text).orElse("")).containsExactly(parts[1]);
    }

    @Test
    void theMediaTypeIsNotInAnImportMessage() {
        ParseIssue issue = ParseIssue.of("attribute paths.'/update'(get).responses.200.content.'application/json'.schema."
                + "#/components/schemas/ModelThatDoesNotExist is missing");
        assertThat(issue.importMessage()).isEqualTo("Parse issue: attribute paths.'/update'(get).responses.200.content.schema."
                + "#/components/schemas/ModelThatDoesNotExist is missing");
    }

    @Test
    void nothingIsFetched() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.yaml";
            for (String version : List.of("openapi: 3.0.1", "openapi: 3.1.0", "swagger: '2.0'")) {
                String text = version + "\ninfo: {title: x, version: '1'}\npaths:\n  /a: {$ref: '" + url + "'}\n"
                        + "  /b: {get: {parameters: [{$ref: '" + url + "#/p'}], responses: {'200': {$ref: '" + url + "'}}}}\n"
                        + "components: {schemas: {A: {$ref: '" + url + "'}}}\ndefinitions: {A: {$ref: '" + url + "'}}\n";
                OpenApiVerdict.check(parsed(text));
            }
        } finally {
            server.stop(0);
        }
        assertThat(requests).hasValue(0);
    }

    /** Every value of a definition replaced by each other type in turn: whatever the library does, we do not throw. */
    @Test
    void wrongTypesEverywhereAreSurvived() throws IOException {
        for (String version : List.of("openapi: 3.0.1", "swagger: '2.0'", "openapi: 3.1.0")) {
            for (String key : List.of("info", "paths", "components", "definitions", "security", "tags", "servers",
                    "securityDefinitions", "parameters", "responses")) {
                for (String value : List.of("null", "1", "text", "[]", "[null]", "[1]", "{a: null}", "{/a: null}", "{/a: 1}",
                        "{/a: {get: null}}", "{/a: {get: 1}}", "{/a: {get: {parameters: [null]}}}",
                        "{/a: {get: {responses: {'200': null}}}}", "{schemas: {A: null}}", "{schemas: {A: {type: {}}}}",
                        "{schemas: {A: {enum: null, properties: {a: 1}, items: []}}}", "{/a: {parameters: {a: 1}}}")) {
                    assertThat(OpenApiVerdict.check(parsed(version + "\n" + key + ": " + value + "\n"))).isNotNull();
                }
            }
        }
    }

    @Test
    void deepAndCircularSchemasAreSurvived() {
        String deep = "openapi: 3.0.1\ninfo: {title: x, version: '1'}\npaths: {}\ncomponents: {schemas: {A: "
                + "{type: array, items: ".repeat(400) + "{}" + "}".repeat(400) + ", B: {$ref: '#/components/schemas/C'}, "
                + "C: {$ref: '#/components/schemas/B'}}}\n";
        assertThat(OpenApiVerdict.check(parsed(deep))).isNotNull();
    }

    @Test
    void whatAwsImportedWithoutWarningsIsWithoutWarnings() throws IOException {
        Path definitions = SHARED.resolve("conformance/import/definitions");
        Assumptions.assumeTrue(Files.isDirectory(definitions), "the recorded imports are not here");
        try (Stream<Path> files = Files.list(definitions)) {
            for (Path file : files.filter(f -> !f.toString().matches(".*(\\.md|\\.txt)")).sorted().toList()) {
                assertThat(OpenApiVerdict.check(load(file.toString(), file))).as(file.toString())
                        .noneMatch(d -> d.severity().isAtLeast(Severity.WARNING));
            }
        }
    }

    @Test
    void noDefinitionOfTheCorpusIsAnError() throws IOException {
        Path corpus = SHARED.resolve("corpus");
        Assumptions.assumeTrue(Files.isDirectory(corpus), "the corpus is not here");
        try (Stream<Path> files = Files.walk(corpus)) {
            for (Path file : files.filter(Files::isRegularFile).filter(f -> !f.startsWith(corpus.resolve("vtl"))).toList()) {
                DocumentLoader.load(file.toString(), file, ResolveOptions.none()).document().ifPresent(document ->
                        assertThat(OpenApiVerdict.check(document)).noneMatch(d -> d.severity() == Severity.ERROR));
            }
        }
    }

    private static ResolvedDocument parsed(String text) {
        return DocumentLoader.load("-", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ResolveOptions.none())
                .document().orElseThrow();
    }

    private static ResolvedDocument load(String name, Path file) {
        return DocumentLoader.load(name, file, ResolveOptions.none()).document().orElseThrow();
    }
}
