package dev.apigw.vtl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateSyntaxTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "{\"statusCode\": 200}", "$input.json('$')", "## only a comment", "#set ($a.b-c = 1)$a-b",
            "#foreach($i in $input.path('$.a'))$foreach.hasNext#end", "$util.escapeJavaScript($x).replaceAll(\"\\\\'\", \"'\")",
            "#[[ #if ]]#", "#parse(\"missing\")", "$!{stageVariables.x}", "#set($m = {\"a\": [1, 2]})", "price: $5 #1"})
    void acceptsTemplates(String template) {
        assertThat(TemplateSyntax.check(template)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', value = {
        "#if($a) x| 1 | 10 | it ends where more has to follow (a bracket, a quote or `#end`)",
        "#set($x = )| 1 | 11 | `)` cannot stand here",
        "{#end}| 1 | 2 | `#end` cannot stand here",
        "${AWS::Region}| 1 | 6 | `::Region}` cannot stand here",
        "#set($x=\"abc)| 1 | 14 | it ends where more has to follow (a bracket, a quote or `#end`)"})
    void namesThePlaceAndTheThing(String template, int line, int column, String message) {
        assertThat(TemplateSyntax.check(template)).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.column()).isEqualTo(column);
        });
    }

    @Test void countsATabAsOneCharacter() {
        assertThat(TemplateSyntax.check("x\n\t#set($x 1)")).singleElement().satisfies(problem -> {
            assertThat(problem.column()).isEqualTo(10);
            assertThat(problem.offset()).isEqualTo(11);
        });
    }

    @Test void survivesDeepNesting() {
        assertThat(TemplateSyntax.check("#if($a)".repeat(20_000))).hasSize(1);
    }
}
