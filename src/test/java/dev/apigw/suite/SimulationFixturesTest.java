package dev.apigw.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.ImportOptions;
import dev.apigw.diagnostic.Members;
import dev.apigw.model.RestApi;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.simulate.Gateway;
import dev.apigw.simulate.NotSupported;
import dev.apigw.simulate.Places;
import dev.apigw.simulate.SimulatedStage;
import dev.apigw.simulate.SimulationResult;
import dev.apigw.simulate.VelocityTemplates;
import dev.apigw.simulate.backend.Backend;
import dev.apigw.simulate.backend.StubReader;
import dev.apigw.simulate.state.Environment;
import dev.apigw.simulate.step.Pipeline;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs {@code simulate/<case>.yaml}: {@code definition} (a text, called {@code api.yaml} in places), {@code stage},
 * {@code backends} and {@code cases}, each with {@code backends} of its own, a {@code request}, and either {@code expect} as
 * in the conformance suites or {@code refused} with every reason. {@code trace} lists lines that the trace has to hold in that
 * order. {@code provenance} says where the expectation comes from.
 */
class SimulationFixturesTest {
    private static final Path FOLDER = Path.of("src/test/resources/simulate");
    private static final Set<String> KEYS = Set.of("provenance", "definition", "stage", "backends", "cases");
    private static final Set<String> CASE_KEYS = Set.of("name", "request", "expect", "refused", "trace", "skipAuthorization", "backends");

    static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void behaves(String name) throws IOException {
        MapNode fixture = read(FOLDER.resolve(name));
        assertThat(fixture.entries()).extracting(MapNode.Entry::name).isSubsetOf(KEYS).contains("provenance");
        for (Node item : fixture.get("cases").flatMap(Node::asList).orElseThrow().items()) {
            MapNode testCase = item.asMap().orElseThrow();
            assertThat(testCase.entries()).extracting(MapNode.Entry::name).isSubsetOf(CASE_KEYS);
            check(fixture, testCase);
        }
    }

    private static MapNode read(Path file) throws IOException {
        return SourceReader.parse(SourceFile.of(file.toString(), file, Files.readString(file))).root().flatMap(Node::asMap).orElseThrow();
    }

    private static void check(MapNode fixture, MapNode testCase) {
        String name = testCase.get("name").flatMap(Node::asText).orElseThrow();
        SimulationResult result = run(fixture, testCase);
        String trace = String.join("\n", result.trace().entries().stream().map(entry -> entry.step() + ": " + entry.text()
                + entry.origin().map(origin -> " [" + Places.line(origin) + "]").orElse("")).toList());
        if (testCase.has("refused")) {
            assertThat(result).as(name + "\n" + trace).isInstanceOf(SimulationResult.Refused.class);
            assertThat(((SimulationResult.Refused) result).reasons()).as(name).extracting(NotSupported::toString)
                    .containsExactlyElementsOf(texts(testCase, "refused"));
        } else {
            assertThat(result).as(name + "\n" + trace).isInstanceOf(SimulationResult.Answered.class);
            Members members = new Members();
            Expectation expectation = ExpectationReader.read(testCase.get("expect").flatMap(Node::asMap).orElseThrow(), members);
            assertThat(members.problems()).as(name).isEmpty();
            assertThat(Judge.differences(expectation, (SimulationResult.Answered) result)).as(name + "\n" + trace).isEmpty();
        }
        if (testCase.has("trace")) {
            assertThat(trace.lines().toList()).as(name).containsSubsequence(texts(testCase, "trace"));
        }
    }

    private static SimulationResult run(MapNode fixture, MapNode testCase) {
        String definition = fixture.get("definition").flatMap(Node::asString).orElseThrow();
        RestApi api = ApiBuilder.build(DocumentLoader.load("api.yaml",
                new ByteArrayInputStream(definition.getBytes(StandardCharsets.UTF_8)), ResolveOptions.none()).document().orElseThrow(),
                ImportOptions.defaults()).api();
        Backend backend = backend(testCase).or(backend(fixture));
        Map<String, String> variables = new LinkedHashMap<>();
        fixture.get("stage").flatMap(Node::asMap).flatMap(stage -> stage.get("variables")).flatMap(Node::asMap).ifPresent(map ->
                map.entries().forEach(entry -> variables.put(entry.name(), entry.value().asText().orElseThrow())));
        boolean skip = testCase.get("skipAuthorization").flatMap(Node::asBoolean).orElse(false);
        return Pipeline.simulator(new Gateway(api, new SimulatedStage("dev", variables), Environment.fixed()), backend,
                new VelocityTemplates(), skip).simulate(RequestReader.read(testCase.get("request").flatMap(Node::asMap).orElseThrow(), new Members()));
    }

    private static Backend backend(MapNode map) {
        return map.get("backends").map(node -> {
            StubReader.Result result = StubReader.read(node);
            assertThat(result.problems()).isEmpty();
            return (Backend) result.stubs().orElseThrow();
        }).orElse(Backend.none());
    }

    private static List<String> texts(MapNode map, String key) {
        return map.get(key).flatMap(Node::asList).map(ListNode::items).orElse(List.of()).stream()
                .map(node -> node.asText().orElseThrow()).toList();
    }
}
