package dev.apigw.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.apigw.diagnostic.Mistake;
import dev.apigw.source.JsonText;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schemas say what the readers say. */
class SuiteSchemaTest {
    private static final Path SHARED = Path.of("../shared/conformance/invoke");
    private static final JsonNode SUITE = json("suite");
    private static final JsonNode BACKENDS = json("backends");
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Pattern KNOWN = Pattern.compile("`(\\w+)`");

    static Stream<Path> suites() {
        return Stream.of(Suites.RECORDED, Path.of("samples")).flatMap(folder -> Suites.files(folder).stream());
    }

    @ParameterizedTest
    @MethodSource("suites")
    void takesEverySuiteOfTheProject(Path file) throws IOException {
        assertThat(errors(SUITE, Files.readString(file))).isEmpty();
    }

    @Test void takesEverySuiteElsewhereToo() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "skipped: there are no further conformance suites");
        for (Path file : Suites.files(SHARED)) {
            assertThat(errors(SUITE, Files.readString(file))).as(file.toString()).isEmpty();
        }
    }

    @Test void takesTheBackendsOfTheSample() throws IOException {
        assertThat(errors(BACKENDS, Files.readString(Path.of("samples/petstore/backends.yaml")))).isEmpty();
        assertThat(errors(BACKENDS, "- { match: {}, respond: {} }")).isEmpty();
        assertThat(errors(BACKENDS, "- { match: {}, answer: {} }")).isNotEmpty();
    }

    /** What the reader lists as known for a key that is like none is what the schema has. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "/                              | { api: api.yaml, cases: [], zzzzzzzzzzzz: 1 }",
        "/properties/import             | { api: api.yaml, cases: [], import: { zzzzzzzzzzzz: 1 } }",
        "/properties/stage              | { api: api.yaml, cases: [], stage: { zzzzzzzzzzzz: 1 } }",
        "/properties/stage/properties/canarySettings    | { api: api.yaml, cases: [], stage: { canarySettings: { zzzzzzzzzzzz: 1 } } }",
        "/properties/stage/properties/accessLogSettings | { api: api.yaml, cases: [], stage: { accessLogSettings: { zzzzzzzzzzzz: 1 } } }",
        "/properties/stage/properties/methodSettings/additionalProperties | { api: api.yaml, cases: [], stage: { methodSettings: { a: { zzzzzzzzzzzz: 1 } } } }",
        "/properties/stage/properties/apiKeys/items     | { api: api.yaml, cases: [], stage: { apiKeys: [ { zzzzzzzzzzzz: 1 } ] } }",
        "/properties/stage/properties/usagePlans/items  | { api: api.yaml, cases: [], stage: { usagePlans: [ { zzzzzzzzzzzz: 1 } ] } }",
        "/$defs/stub                    | { api: api.yaml, cases: [], backends: [ { match: {}, respond: {}, zzzzzzzzzzzz: 1 } ] }",
        "/$defs/stub/properties/match   | { api: api.yaml, cases: [], backends: [ { match: { zzzzzzzzzzzz: 1 }, respond: {} } ] }",
        "/$defs/case                    | { api: api.yaml, cases: [ { name: a, request: { path: / }, expect: {}, zzzzzzzzzzzz: 1 } ] }",
        "/$defs/case/properties/request | { api: api.yaml, cases: [ { name: a, request: { path: /, zzzzzzzzzzzz: 1 }, expect: {} } ] }",
        "/$defs/case/properties/expect  | { api: api.yaml, cases: [ { name: a, request: { path: / }, expect: { zzzzzzzzzzzz: 1 } } ] }",
        "/$defs/step                    | { api: api.yaml, cases: [ { name: a, steps: [ { request: { path: / }, expect: {}, zzzzzzzzzzzz: 1 } ] } ] }",
        "/$defs/integration             | { api: api.yaml, cases: [ { name: a, request: { path: / }, expect: { integration: { zzzzzzzzzzzz: 1 } } } ] }",
    })
    void knowsTheKeysThatTheReaderKnows(String place, String suite) {
        assertThat(known(suite)).isEqualTo(properties(place));
        assertThat(errors(SUITE, suite.replace("cases: []", "cases: [ { name: a, request: { path: / }, expect: {} } ]")))
                .as("the schema refuses the key").isNotEmpty();
    }

    @Test void knowsTheAnswersThatTheReaderKnows() {
        assertThat(known("{ api: api.yaml, cases: [], backends: [ { match: {}, respond: { zzzzzzzzzzzz: 1 } } ] }"))
                .isEqualTo(properties("/$defs/stub/properties/respond"));
    }

    @Test void bothSchemasDescribeStubsInTheSameWay() {
        BACKENDS.get("$defs").properties().forEach(entry ->
                assertThat(entry.getValue()).as(entry.getKey()).isEqualTo(SUITE.get("$defs").get(entry.getKey())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "{ cases: [ { name: a, request: { path: / }, expect: {} } ] }",
        "{ api: api.yaml, cases: [] }",
        "{ api: [ a ], cases: [ { name: a, request: { path: / }, expect: {} } ] }",
        "{ api: api.yaml, import: { basepath: x }, cases: [ { name: a, request: { path: / }, expect: {} } ] }",
        "{ api: api.yaml, stage: { variables: [ ] }, cases: [ { name: a, request: { path: / }, expect: {} } ] }",
        "{ api: api.yaml, cases: [ { request: { path: / }, expect: {} } ] }",
        "{ api: api.yaml, cases: [ { name: a, request: {}, expect: {} } ] }",
        "{ api: api.yaml, cases: [ { name: a, request: { path: pets }, expect: {} } ] }",
        "{ api: api.yaml, cases: [ { name: a, request: { path: /, body: { a: 1 } }, expect: {} } ] }",
        "{ api: api.yaml, cases: [ { name: a, request: { path: / } } ] }",
        "{ api: api.yaml, cases: [ { name: a, confidence: sure, request: { path: / }, expect: {} } ] }",
        "{ api: api.yaml, cases: [ { name: a, request: { path: / }, expect: { status: 99 } } ] }",
        "{ api: api.yaml, cases: [ { name: a, request: { path: / }, expect: { status: ok } } ] }",
        "{ api: api.yaml, cases: [ { name: a, request: { path: / }, expect: { body: null } } ] }",
        "{ api: api.yaml, cases: [ { name: a, request: { path: / }, expect: { headers: { A: null } } } ] }",
        "{ api: api.yaml, cases: [ { name: a, request: { path: / }, expect: { integration: nothing } } ] }",
        "{ api: api.yaml, cases: [ { name: a, request: { path: / }, expect: { integration: { event: [ ] } } } ] }",
    })
    void refusesWhatTheReaderRefuses(String suite) {
        assertThat(Suites.read(suite).problems()).isNotEmpty();
        assertThat(errors(SUITE, suite)).isNotEmpty();
    }

    private static List<String> errors(JsonNode schema, String yaml) {
        String json = JsonText.compact(SourceReader.parse(SourceFile.inMemory("suite", yaml)).root().orElseThrow());
        Schema compiled = REGISTRY.getSchema(schema);
        return compiled.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    private static TreeSet<String> known(String suite) {
        Mistake problem = Suites.read(suite).problems().stream()
                .filter(each -> each.message().startsWith("`zzzzzzzzzzzz` is no key")).findFirst().orElseThrow();
        String list = problem.hint().orElse(problem.message().replaceFirst(".*; known are", ""));
        return new TreeSet<>(KNOWN.matcher(list).results().map((MatchResult found) -> found.group(1)).toList());
    }

    private static TreeSet<String> properties(String place) {
        TreeSet<String> names = new TreeSet<>();
        JsonNode at = place.equals("/") ? SUITE : SUITE.at(place);
        assertThat(at.get("additionalProperties").isBoolean()).isTrue();
        List<String> all = new ArrayList<>();
        at.get("properties").fieldNames().forEachRemaining(all::add);
        names.addAll(all);
        return names;
    }

    private static JsonNode json(String name) {
        try {
            return JsonMapper.builder().build().readTree(
                    SuiteSchemaTest.class.getResourceAsStream("/dev/apigw/schema/" + name + ".schema.json"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
