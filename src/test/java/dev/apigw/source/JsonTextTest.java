package dev.apigw.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1                    | 1
            -0                   | -0
            1.10                 | 1.10
            1e400                | 1e400
            123456789012345678901234567890 | 123456789012345678901234567890
            +5                   | 5
            0x1F                 | 31
            -0x1F                | -31
            0b101                | 5
            017                  | 15
            1_000                | 1000
            .5                   | 0.5
            -.5                  | -0.5
            1.                   | 1.0
            01.5                 | 1.5
            .inf                 | ".inf"
            -.INF                | "-.INF"
            .nan                 | ".nan"
            190:20:30            | "190:20:30"
            2015-10-20           | "2015-10-20"
            !!int "x"            | "x"
            yes                  | true
            Off                  | false
            ~                    | null
            'yes'                | "yes"
            "\\ud83d\\ude00\\n"  | "😀\\n"
            """, quoteCharacter = '`')
    void scalars(String yaml, String json) {
        assertThat(JsonText.compact(value(yaml))).isEqualTo(json);
    }

    @Test
    void aliasesStandExpandedInOrder() {
        Node root = parse("b: &x {z: 1, a: [1, {}]}\na: *x\n200: {<<: *x, z: 2}\n");
        assertThat(JsonText.compact(root)).isEqualTo(
                "{\"b\":{\"z\":1,\"a\":[1,{}]},\"a\":{\"z\":1,\"a\":[1,{}]},\"200\":{\"z\":2,\"a\":[1,{}]}}");
    }

    @Test
    void prettyIndentsByTwo() {
        assertThat(JsonText.pretty(parse("a: [1, {b: c}]\nd: {}\n"))).isEqualTo("""
                {
                  "a" : [
                    1,
                    {
                      "b" : "c"
                    }
                  ],
                  "d" : { }
                }""");
    }

    private static Node value(String yaml) {
        return parse("a: " + yaml + "\n").asMap().orElseThrow().get("a").orElseThrow();
    }

    private static Node parse(String text) {
        return SourceReader.parse(SourceFile.inMemory("text", text)).root().orElseThrow();
    }
}
