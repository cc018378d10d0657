package dev.apigw.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.simulate.render.StandaloneTemplate;
import dev.apigw.simulate.state.Environment;
import dev.apigw.simulate.state.RequestContext;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A comparison that never finds a difference would make every conformance case pass. */
class ExpectationsTest {
    private static final SimulationResult.Answered ANSWER = new SimulationResult.Answered(new ClientResponse(200,
            Headers.none().plus("A", "1"), Body.of("{\"a\": [1, 2], \"b\": null}")), Optional.empty(), Optional.empty(), anExchange(), Trace.empty());


    private static Exchange anExchange() {
        Environment environment = Environment.fixed();
        return Exchange.of(StandaloneTemplate.gateway(new SimulatedStage("dev", Map.of()), environment),
                ClientRequest.of("GET", "/", QueryParameters.none(), Headers.none(), Body.empty()), RequestContext.of(environment));
    }

    private static MapNode expect(String yaml) {
        return SourceReader.parse(SourceFile.inMemory("e.yaml", yaml)).root().flatMap(Node::asMap).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ status: 200, headers: { a: '1', B: <absent> }, body: { a: [ 1, 2 ], b: null }, integration: none }",
        "{ headers: { A: '*' }, headersMatch: { A: '\\d' }, bodyMatches: '.*a.*' }", "{ body: { a: '*', b: null } }"})
    void takesWhatIsSo(String yaml) {
        assertThat(Expectations.faults(expect(yaml), ANSWER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ status: 201 }", "{ headers: { A: '2' } }", "{ headers: { A: <absent> } }", "{ headers: { B: '*' } }",
        "{ headersMatch: { A: x } }", "{ body: '' }", "{ body: { a: [ 1, 2 ] } }", "{ body: { a: [ 2, 1 ], b: null } }",
        "{ body: { a: [ 1, 2 ], b: '' } }", "{ bodyMatches: a }", "{ integration: { method: GET } }", "{ stauts: 200 }"})
    void findsWhatIsNot(String yaml) {
        assertThat(Expectations.faults(expect(yaml), ANSWER)).isNotEmpty();
    }
}
