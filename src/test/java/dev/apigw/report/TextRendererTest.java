package dev.apigw.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.diagnostic.Deployed;
import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.source.SourceFile;
import org.junit.jupiter.api.Test;

class TextRendererTest {
    @Test
    void showsAllThatIsKnown() {
        assertThat(new TextRenderer(Ansi.OFF).render(Reports.full())).isEqualTo("""
                api/pets.yaml:2:1: info: Two lines of code. [some-note]
                    1 | openapi: 3.0.1
                    2 | paths:
                      | ^
                    3 |   /pets:

                api/pets.yaml:4:10: error: Two
                  lines with \\u001b[31m and \\u0000. [json-syntax]
                    3 |   /pets:
                    4 |     get: 日本 type
                      |               ^^^^
                    5 |   /pets: {}

                api/pets.yaml:5:3: warning: The key `/pets` <stands> & "twice". [duplicate-key]
                    4 |     get: 日本 type
                    5 |   /pets: {}
                      |   ^^^^^^^^^
                  hint: Remove one of the two.
                  AWS says: Unable to put method 'GET' on resource at path '/pets': 100%
                  see: api/pets.yaml:3:3: first stated here
                    3 |   /pets:

                gone: 1,2%.yaml: error: `gone` does not exist. [input-unreadable]

                """);
    }

    @Test
    void cutsALongLineAroundTheCaret() {
        SourceFile file = Reports.file("a.json", "{\"a\": \"" + "x".repeat(500_000) + "NEEDLE" + "y".repeat(500_000) + "\"}");
        String text = render(file, "NEEDLE");
        String[] lines = text.split("\n");
        assertThat(text.length()).isLessThan(400);
        assertThat(lines[1]).contains("x…".substring(0, 1) + "NEEDLEy").contains("| …").endsWith("…");
        assertThat(lines[2].indexOf('^')).isEqualTo(lines[1].indexOf("NEEDLE"));
        assertThat(lines[2]).endsWith(" ^^^^^^");
    }

    @Test
    void cutsTheCaretWithTheLine() {
        SourceFile file = Reports.file("a.json", "{\"a\": \"" + "x".repeat(1000) + "\"}");
        assertThat(render(file, "x".repeat(1000))).contains(" " + "^".repeat(93) + "\n").doesNotContain("^".repeat(94));
    }

    @Test
    void pointsBehindTheLastCharacter() {
        SourceFile file = Reports.file("a.json", "{");
        assertThat(new TextRenderer(Ansi.OFF).render(Reports.of(Diagnostic.error("json-syntax",
                new dev.apigw.diagnostic.InFile(file.span(1, 1)), "Cut.")))).isEqualTo("""
                a.json:1:2: error: Cut. [json-syntax]
                    1 | {
                      |  ^

                """);
    }

    @Test
    void knowsLineBreaksOfAllKinds() {
        SourceFile file = Reports.file("a.yaml", "a: 1\r\nb: 2\rc: 3\r\n");
        assertThat(render(file, "b")).contains("    1 | a: 1\n    2 | b: 2\n      | ^\n    3 | c: 3\n");
    }

    @Test
    void hidesWhatWouldTurnTheCodeAround() {
        SourceFile file = Reports.file("a.yaml", "a: \u202e\u0007x\n");
        assertThat(render(file, "x")).contains("    1 | a: \uFFFD\uFFFDx\n      |      ^\n");
    }

    @Test
    void colours() {
        SourceFile file = Reports.file("a.yaml", "a: 1\n");
        assertThat(new TextRenderer(Ansi.ON).render(Reports.of(Diagnostic.error("x", Reports.at(file, "1"), "No."))))
                .isEqualTo("\u001b[1ma.yaml:1:4:\u001b[0m \u001b[1;31merror:\u001b[0m No. \u001b[2m[x]\u001b[0m\n"
                        + "    \u001b[2m1 |\u001b[0m a: 1\n    \u001b[2m  |\u001b[0m    \u001b[1;31m^\u001b[0m\n\n");
    }

    @Test
    void namesAPlaceInAnAccount() {
        assertThat(new TextRenderer(Ansi.OFF).render(Reports.of(Diagnostic.error("x",
                new Deployed("abc123", "prod", "/variables"), "No.")))).isEqualTo("abc123/prod/variables: error: No. [x]\n\n");
    }

    @Test
    void countsFindings() {
        assertThat(Reports.full().summary()).isEqualTo("2 errors, 1 warning, 1 note in 3 files");
        assertThat(Reports.none().summary()).isEqualTo("no findings in 1 file");
    }

    private static String render(SourceFile file, String needle) {
        return new TextRenderer(Ansi.OFF).render(Reports.of(Diagnostic.error("x", Reports.at(file, needle), "No.")));
    }
}
