package dev.apigw.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.ImportOptions;
import dev.apigw.model.RestApi;
import dev.apigw.project.Project;
import dev.apigw.project.ProjectReader;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.simulate.backend.Backend;
import dev.apigw.simulate.backend.StubReader;
import dev.apigw.simulate.state.Environment;
import dev.apigw.simulate.step.Pipeline;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The suites of samples with a project file behind them. */
class AccessSamplesTest {
    @ParameterizedTest
    @ValueSource(strings = {"samples/cognito/tokens.test.yaml", "samples/lambda-authorizer/authorizers.test.yaml"})
    void theSamplePasses(String name) {
        Suite suite = Suite.read(Path.of(name));
        Path file = suite.file().resolveSibling(suite.root().get("project").flatMap(Node::asText).orElseThrow());
        ProjectReader.Result read = ProjectReader.read(Suite.read(file).root(), file.getParent(), file.getParent() + "/");
        assertThat(read.mistakes()).isEmpty();
        Project project = read.project().orElseThrow();
        Path definition = file.resolveSibling(project.api().orElseThrow().value());
        RestApi api = ApiBuilder.build(DocumentLoader.load(definition.toString(), definition, ResolveOptions.none()).document()
                .orElseThrow(), ImportOptions.defaults()).api();
        Backend backend = suite.root().get("backends").<Backend>map(node -> StubReader.read(node).stubs().orElseThrow())
                .orElse(Backend.none());
        // One simulator for all cases: what an authorizer said to one of them must not spoil the next.
        Simulator simulator = Pipeline.simulator(new Gateway(api, new SimulatedStage("dev", Map.of()), project.account(),
                Environment.fixed()), backend, new VelocityTemplates(), false);
        for (MapNode testCase : suite.cases()) {
            String title = testCase.get("name").flatMap(Node::asText).orElseThrow();
            SimulationResult result = simulator.simulate(Requests.of(testCase.get("request").flatMap(Node::asMap).orElseThrow()));
            assertThat(result).as(title).isInstanceOf(SimulationResult.Answered.class);
            assertThat(Expectations.faults(testCase.get("expect").flatMap(Node::asMap).orElseThrow(),
                    (SimulationResult.Answered) result)).as(title).isEmpty();
        }
    }
}
