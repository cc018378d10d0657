package dev.apigw.vtl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WellFormedTest {
    @ParameterizedTest
    @CsvSource({"application/json,JSON", "application/json; charset=utf-8,JSON", "application/x-amz-json-1.1,JSON",
        "application/problem+json,JSON", "text/xml,XML", "application/soap+xml,XML", "application/x-www-form-urlencoded,NONE",
        "text/plain,NONE"})
    void knowsTheGrammarOfAType(String type, WellFormed.Grammar grammar) {
        assertThat(WellFormed.grammar(type)).isEqualTo(grammar);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "JSON | {\"a\": }   | 6", "JSON | {\"a\": 1     | 7", "XML  | <a><b></a>   | 8", "XML | <a>&x;</a> | 6"})
    void pointsAtTheFault(WellFormed.Grammar grammar, String text, int offset) {
        assertThat(WellFormed.check(grammar, text).orElseThrow().offset()).isEqualTo(offset);
    }

    @Test void takesWhatIsRight() {
        assertThat(WellFormed.check(WellFormed.Grammar.JSON, "{\"a\": [1, null]}")).isEmpty();
        assertThat(WellFormed.check(WellFormed.Grammar.XML, "<a xmlns:b=\"urn:b\"><b:c/></a>")).isEmpty();
        assertThat(WellFormed.check(WellFormed.Grammar.NONE, "}{")).isEmpty();
    }

    @Test void opensNothing() {
        String text = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
        assertThat(WellFormed.check(WellFormed.Grammar.XML, text).orElseThrow().message()).contains("DOCTYPE");
    }
}
