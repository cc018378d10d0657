package dev.apigw.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.ImportOptions;
import dev.apigw.diagnostic.Members;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stage;
import dev.apigw.project.Project;
import dev.apigw.project.ProjectReader;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.simulate.Gateway;
import dev.apigw.simulate.SimulationResult;
import dev.apigw.simulate.Simulator;
import dev.apigw.simulate.VelocityTemplates;
import dev.apigw.simulate.backend.Backend;
import dev.apigw.simulate.backend.StubReader;
import dev.apigw.simulate.state.Environment;
import dev.apigw.simulate.step.Pipeline;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The suites of samples with a project file behind them. */
class AccessSamplesTest {
    @ParameterizedTest
    @ValueSource(strings = {"samples/cognito/tokens.test.yaml", "samples/lambda-authorizer/authorizers.test.yaml"})
    void theSamplePasses(String name) throws IOException {
        MapNode suite = tree(Path.of(name));
        Path file = Path.of(name).resolveSibling(suite.get("project").flatMap(Node::asText).orElseThrow());
        ProjectReader.Result read = ProjectReader.read(tree(file), file.getParent(), file.getParent() + "/");
        assertThat(read.mistakes()).isEmpty();
        Project project = read.project().orElseThrow();
        Path definition = file.resolveSibling(project.api().orElseThrow().value());
        RestApi api = ApiBuilder.build(DocumentLoader.load(definition.toString(), definition, ResolveOptions.none()).document()
                .orElseThrow(), ImportOptions.defaults()).api();
        Backend backend = suite.get("backends").<Backend>map(node -> StubReader.read(node).stubs().orElseThrow())
                .orElse(Backend.none());
        // One simulator for all cases: what an authorizer said to one of them must not spoil the next.
        Simulator simulator = Pipeline.simulator(new Gateway(api, Stage.of("dev", Map.of()), project.account(),
                Environment.fixed()), backend, new VelocityTemplates(), false);
        for (Node item : suite.get("cases").flatMap(Node::asList).orElseThrow().items()) {
            MapNode testCase = item.asMap().orElseThrow();
            Members members = new Members();
            String title = testCase.get("name").flatMap(Node::asText).orElseThrow();
            SimulationResult result = simulator.simulate(RequestReader.read(testCase.get("request").flatMap(Node::asMap).orElseThrow(), members));
            assertThat(result).as(title).isInstanceOf(SimulationResult.Answered.class);
            Expectation expectation = ExpectationReader.read(testCase.get("expect").flatMap(Node::asMap).orElseThrow(), members);
            assertThat(members.problems()).as(title).isEmpty();
            assertThat(Judge.differences(expectation, (SimulationResult.Answered) result)).as(title).isEmpty();
        }
    }

    private static MapNode tree(Path file) throws IOException {
        return SourceReader.parse(SourceFile.of(file.toString(), file, Files.readString(file))).root().flatMap(Node::asMap)
                .orElseThrow();
    }
}
