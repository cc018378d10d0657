package dev.apigw.simulate.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.model.Stage;
import dev.apigw.simulate.Body;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.QueryParameters;
import dev.apigw.simulate.state.Environment;
import dev.apigw.source.SourceFile;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputFaultTest {
    private static final String BODY = "{\"n\": 1, \"s\": \"a \\\"b\\\"\", \"l\": [1, 2]}";

    /** What the fault of an output is led back to, in the words of the template. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        // a reference that printed nothing, with white space or nothing behind it
        "{\"a\": $input.path('$.x')}                                   | $input.path('$.x')",
        "{\"a\": $input.path('$.x') , \"b\": $input.path('$.y')}       | $input.path('$.x')",
        // a value that breaks out of its quotes
        "{\"a\": \"$input.path('$.s')\"}                               | $input.path('$.s')",
        "{\"a\": $input.path('$.s')}                                   | $input.path('$.s')",
        // text of the template itself, before and behind references and inside of loops
        "{\"a\": $input.path('$.n'),}                                  | ,",
        "[#foreach($e in $input.path('$.l'))$e,#end]                   | ,",
        "{\"a\": $input.path('$.n') \"b\": 2}                          | \"",
        "#set($x = 1){'a': $x}                                         | '",
    })
    void pointsAtThePartOfTheTemplate(String template, String part) {
        ClientRequest request = new ClientRequest("POST", "/", QueryParameters.none(), Headers.none(), Body.of(BODY));
        Call call = new Call(StandaloneTemplate.gateway(Stage.of("dev", Map.of()), Environment.fixed()), request,
                Map.of(), Map.of());
        RenderOutcome outcome = MappingRender.render(StandaloneTemplate.choice(SourceFile.inMemory("t", template), call,
                "application/json", Choice.Side.REQUEST));
        OutputFault fault = ((RenderOutcome.Rendered) outcome).fault().orElseThrow();
        assertThat(template.substring(fault.templateStart(), fault.templateEnd())).isEqualTo(part);
    }
}
