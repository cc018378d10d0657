package dev.apigw.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.apigw.lint.LintSettingsReader;
import dev.apigw.source.JsonText;
import dev.apigw.source.MapNode;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema takes what the reader takes. */
class ProjectSchemaTest {
    private static final JsonNode SCHEMA = schema();

    private static JsonNode schema() {
        try (InputStream in = ProjectSchemaTest.class.getResourceAsStream("/dev/apigw/schema/project.schema.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<?> errors(String yaml) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(SCHEMA);
        return schema.validate(JsonText.compact(SourceReader.parse(SourceFile.inMemory("apigw.yaml", yaml)).root().orElseThrow()),
                InputFormat.JSON);
    }

    static Stream<Path> projects() throws IOException {
        List<Path> all = new ArrayList<>(List.of(Path.of("src/test/resources/project/apigw.yaml")));
        try (Stream<Path> samples = Files.walk(Path.of("samples"))) {
            samples.filter(file -> file.endsWith("apigw.yaml")).sorted().forEach(all::add);
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("projects")
    void takesEveryProjectFile(Path file) throws IOException {
        assertThat(errors(Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzz: 1", "stages: [ { stageName: a, zzz: 1 } ]", "apiKeys: [ { value: a, name: b, zzz: 1 } ]",
        "usagePlans: [ { zzz: 1 } ]", "identities: [ { accessKeyId: a, secretAccessKey: b, userArn: 'arn:aws:iam::123456789012:user/a', zzz: 1 } ]",
        "userPools: [ { providerArn: a, jwks: {}, zzz: 1 } ]", "lambdaAliases: [ { AliasArn: a, FunctionVersion: 1, zzz: 1 } ]",
        "domainNames: [ { domainName: a, zzz: 1 } ]", "import: { zzz: 1 }"})
    void refusesTheKeysThatTheReaderRefuses(String yaml) {
        assertThat(errors(yaml)).as("schema").isNotEmpty();
        assertThat(ProjectReader.read(SourceReader.parse(SourceFile.inMemory("a.yaml", yaml)).root().orElseThrow(), Path.of(""), "")
                .mistakes()).as("reader").isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lint: { zzz: 1 }", "lint: { rules: { a-b: loud } }", "lint: { extends: { a: b } }", "lint: { rules: [a] }"})
    void refusesTheSettingsOfLintThatItsReaderRefuses(String yaml) {
        assertThat(errors(yaml)).as("schema").isNotEmpty();
        MapNode section = SourceReader.parse(SourceFile.inMemory("a.yaml", yaml)).root().orElseThrow().asMap().orElseThrow()
                .get("lint").orElseThrow().asMap().orElseThrow();
        assertThat(LintSettingsReader.read(section).mistakes()).as("reader").hasSize(1);
    }

    @Test void takesTheSettingsOfLint() {
        assertThat(errors("lint: { extends: [spectral:oas, rules.yaml], rules: { 'security-*': error, docs-a: off, docs-b: 'off' } }")).isEmpty();
    }

    @Test void knowsTheKeysThatTheReaderKnows() {
        List<String> names = new ArrayList<>();
        SCHEMA.get("properties").fieldNames().forEachRemaining(names::add);
        assertThat(names).containsExactlyInAnyOrderElementsOf(ProjectReader.KEYS);
    }
}
