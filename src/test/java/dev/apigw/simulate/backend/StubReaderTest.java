package dev.apigw.simulate.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class StubReaderTest {
    private static List<String> findings(String yaml) {
        return StubReader.read(SourceReader.parse(SourceFile.inMemory("b.yaml", yaml)).root().orElseThrow()).problems()
                .stream().map(StubReader.Problem::toString).toList();
    }

    @Test void takesAListAndAMapping() {
        String list = "- { match: { uri: .* }, respond: { status: 200 } }\n";
        assertThat(findings(list)).isEmpty();
        assertThat(findings("backends:\n" + list)).isEmpty();
        assertThat(findings("backends: []")).isEmpty();
    }

    @Test void refusesOtherShapes() {
        assertThat(findings("text")).containsExactly(
                "b.yaml:1:1: A backends file is a list of stubs, or a mapping with that list under `backends`.");
        assertThat(findings("stubs: []")).hasSize(2);
        assertThat(findings("- text")).containsExactly(
                "b.yaml:1:3: A stub is a mapping with `match` and `respond`, this is the string \"text\".");
    }

    @Test void tellsEveryMistakeWithItsPlace() {
        assertThat(findings("""
                - match: { uri: "(", verb: GET }
                  respond: { status: 99, headers: { A: [ { } ] }, body: a, payload: {}, bodyBase64: "*" }
                - respond: {}
                - match: { event: text }
                  respond: {}
                """)).containsExactlyInAnyOrder(
                "b.yaml:1:22: `verb` is no key of a stub here; known are `event`, `lambda`, `method`, `uri`, `version`.",
                "b.yaml:1:17: `uri` is no regular expression: Unclosed group.",
                "b.yaml:2:12: A stub answers with one of `payload`, `body` and `bodyBase64`.",
                "b.yaml:2:22: A status is a number from 100 to 599, this is the number 99.",
                "b.yaml:2:42: The value of a header is a text, this is a mapping.",
                "b.yaml:3:3: `match` is missing.",
                "b.yaml:4:19: `event` is a mapping, this is the string \"text\".");
    }

    @Test void tellsWhatCannotStandTogether() {
        assertThat(findings("""
                - match: {}
                  respond: { functionTimeout: true, status: 200 }
                - match: {}
                  respond: { networkError: true, body: x, delayInMillis: 5 }
                - match: {}
                  respond: { delayInMillis: -1, functionTimeout: soon }
                - match: {}
                  respond: { delayInMillis: 1.5, networkError: false }
                - match: {}
                  respond: { headers: [] }
                """)).containsExactlyInAnyOrder(
                "b.yaml:2:37: `status` means nothing beside `functionTimeout`.",
                "b.yaml:4:34: `body` means nothing beside `networkError`.",
                "b.yaml:6:29: `delayInMillis` is an integer from 0 to 999999999, this is the number -1.",
                "b.yaml:6:50: `functionTimeout` is true or false, this is the string \"soon\".",
                "b.yaml:8:29: `delayInMillis` is an integer from 0 to 999999999, this is the number 1.5.",
                "b.yaml:10:23: `headers` is a mapping, this is a list.");
    }
}
