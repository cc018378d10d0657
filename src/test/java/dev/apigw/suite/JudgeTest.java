package dev.apigw.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.diagnostic.Members;
import dev.apigw.simulate.Body;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.ClientResponse;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.QueryParameters;
import dev.apigw.simulate.SimulatedStage;
import dev.apigw.simulate.SimulationResult;
import dev.apigw.simulate.Trace;
import dev.apigw.simulate.render.StandaloneTemplate;
import dev.apigw.simulate.state.Environment;
import dev.apigw.simulate.state.RequestContext;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A comparison that never finds a difference would make every case pass. */
class JudgeTest {
    private static final SimulationResult.Answered ANSWER = new SimulationResult.Answered(new ClientResponse(200,
            Headers.none().plus("A", "1").plus("a", "2"), Body.of("{\"a\": [1, 2], \"b\": null}\n")), Optional.empty(),
            Optional.empty(), anExchange(), Trace.empty());

    private static Exchange anExchange() {
        Environment environment = Environment.fixed();
        return Exchange.of(StandaloneTemplate.gateway(new SimulatedStage("dev", Map.of()), environment),
                ClientRequest.of("GET", "/", QueryParameters.none(), Headers.none(), Body.empty()), RequestContext.of(environment));
    }

    private static List<Difference> differences(String yaml) {
        Members members = new Members();
        Expectation expectation = ExpectationReader.read(SourceReader.parse(SourceFile.inMemory("e.yaml", yaml)).root()
                .flatMap(Node::asMap).orElseThrow(), members);
        assertThat(members.problems()).isEmpty();
        return Judge.differences(expectation, ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ status: 200, headers: { a: '1, 2', B: <absent> }, body: { a: [ 1, 2 ], b: null }, integration: none }",
        "{ headers: { A: '*' }, headersMatch: { A: '\\d, \\d' }, bodyMatches: '.*a.*' }", "{ body: { a: '*', b: null } }",
        "{ body: { b: null, a: [ 1.0, 2 ], c: <absent> } }", "{ body: \"{\\\"a\\\": [1, 2], \\\"b\\\": null}\\n\" }",
        "{ bodyMatches: '.*\\}' }", "{ bodyMatches: '.*\\}\\n' }", "{ bodyBase64: eyJhIjogWzEsIDJdLCAiYiI6IG51bGx9Cg== }"})
    void takesWhatIsSo(String yaml) {
        assertThat(differences(yaml)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ status: 201 }", "{ headers: { A: '2' } }", "{ headers: { A: <absent> } }", "{ headers: { B: '*' } }",
        "{ headersMatch: { A: x } }", "{ headersMatch: { B: '.*' } }", "{ body: '' }", "{ body: { a: [ 1, 2 ] } }",
        "{ body: { a: [ 2, 1 ], b: null } }", "{ body: { a: [ 1, 2 ], b: '' } }", "{ body: { a: [ 1, '2' ], b: null } }",
        "{ body: { a: [ 1, 2 ], b: <absent> } }", "{ body: { a: [ 1, 2 ], b: null, c: '*' } }", "{ body: [ 1 ] }",
        "{ bodyMatches: a }", "{ body: '{\"a\": [1, 2], \"b\": null}' }", "{ bodyBase64: AA== }", "{ integration: { method: GET } }", "{ }"})
    void findsWhatIsNot(String yaml) {
        assertThat(differences(yaml)).hasSize(1);
    }
}
