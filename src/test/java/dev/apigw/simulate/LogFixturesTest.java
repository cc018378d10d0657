package dev.apigw.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.ImportOptions;
import dev.apigw.model.RestApi;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.simulate.backend.Backend;
import dev.apigw.simulate.backend.BackendAnswer;
import dev.apigw.simulate.backend.StubReader;
import dev.apigw.simulate.log.AccessLog;
import dev.apigw.simulate.log.ExecutionLog;
import dev.apigw.simulate.state.Environment;
import dev.apigw.simulate.step.Pipeline;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.suite.Fixture;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the cases of {@code simulate/log/<file>.yaml}: a {@code request}; a backend that {@code fails}, if not a stub answers;
 * {@code access} with the entry of each access log format; {@code log} and {@code stageLog} with all lines of an execution log
 * behind the time or request id that begins them, {@code logEnd} with the last ones.
 */
class LogFixturesTest {
    private static final Path FOLDER = Path.of("src/test/resources/simulate/log");
    private static final String TIME = "Thu Jan 01 00:00:00 UTC 2026 : ";
    private static final Duration LATENCY = Duration.ofSeconds(29);

    @ParameterizedTest
    @ValueSource(strings = {"access.yaml", "execution.yaml"})
    void writes(String name) {
        Fixture fixture = Fixture.read(FOLDER.resolve(name));
        for (MapNode testCase : fixture.cases()) {
            assertThat(testCase.entries()).extracting(MapNode.Entry::name)
                    .isSubsetOf("name", "source", "request", "fails", "access", "log", "logEnd", "stageLog", "showSecrets")
                    .containsAnyOf("access", "log", "logEnd", "stageLog");
            check(fixture.root(), testCase);
        }
    }

    private static void check(MapNode fixture, MapNode testCase) {
        String name = testCase.get("name").flatMap(Node::asText).orElseThrow();
        ClientRequest request = Fixture.request(testCase);
        SimulationResult.Answered answered = answered(fixture, testCase, request);
        boolean open = testCase.get("showSecrets").flatMap(Node::asBoolean).orElse(false);
        Secrets secrets = open ? Secrets.none() : Secrets.of(List.of(request.headers()));
        testCase.get("access").flatMap(Node::asMap).map(MapNode::entries).orElse(List.of()).forEach(entry ->
                assertThat(new AccessLog(entry.name()).render(answered)).as(name + ": " + entry.name())
                        .isEqualTo(entry.value().asText().orElseThrow()));
        String id = answered.exchange().context().requestId();
        String log = bare(ExecutionLog.render(answered, ExecutionLog.Form.TEST_INVOKE, secrets), TIME, id);
        testCase.get("log").flatMap(Node::asText).ifPresent(lines -> assertThat(log).as(name).isEqualTo(lines));
        testCase.get("logEnd").flatMap(Node::asText).ifPresent(lines -> assertThat(log).as(name).endsWith(lines));
        testCase.get("stageLog").flatMap(Node::asText).ifPresent(lines ->
                assertThat(bare(ExecutionLog.render(answered, ExecutionLog.Form.STAGE, secrets), "(" + id + ") ", id)).as(name)
                        .isEqualTo(lines));
    }

    /** The lines without what begins them all, which stays where it is not what is expected. */
    private static String bare(String log, String prefix, String id) {
        StringBuilder lines = new StringBuilder();
        log.lines().forEach(line -> lines.append(line.startsWith(prefix) ? line.substring(prefix.length()) : "|" + line).append('\n'));
        return lines.toString().replace(id, "REQID");
    }

    private static SimulationResult.Answered answered(MapNode fixture, MapNode testCase, ClientRequest request) {
        String definition = fixture.get("definition").flatMap(Node::asString).orElseThrow();
        RestApi api = ApiBuilder.build(DocumentLoader.load("api.yaml",
                new ByteArrayInputStream(definition.getBytes(StandardCharsets.UTF_8)), ResolveOptions.none()).document().orElseThrow(),
                ImportOptions.defaults()).api();
        StubReader.Result stubs = StubReader.read(fixture.get("backends").orElseThrow());
        assertThat(stubs.problems()).isEmpty();
        Backend backend = testCase.get("fails").flatMap(Node::asText).map(LogFixturesTest::failing)
                .orElseGet(() -> stubs.stubs().orElseThrow());
        SimulationResult result = Pipeline.simulator(new Gateway(api, new SimulatedStage("dev", Map.of()), Environment.fixed()),
                backend, new VelocityTemplates(), true).simulate(request);
        assertThat(result).as(result.trace().toString()).isInstanceOf(SimulationResult.Answered.class);
        return (SimulationResult.Answered) result;
    }

    private static Backend failing(String failure) {
        return request -> new BackendAnswer.Failed(Failure.valueOf(failure), "as the case says", LATENCY);
    }
}
