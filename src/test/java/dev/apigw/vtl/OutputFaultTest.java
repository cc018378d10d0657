package dev.apigw.vtl;

import static org.assertj.core.api.Assertions.assertThat;

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
    void pointsAtThePartOfTheTemplate(String template, String part) throws TemplateFailure {
        Rendering rendering = MappingTemplates.standard().renderTraced(template, TemplateInput.ofBody(BODY));
        OutputFault fault = OutputFault.of(WellFormed.check(WellFormed.Grammar.JSON, rendering.output()).orElseThrow(), rendering);
        assertThat(template.substring(fault.templateStart(), fault.templateEnd())).isEqualTo(part);
    }
}
