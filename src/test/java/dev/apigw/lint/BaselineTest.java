package dev.apigw.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {
    private static final String BEFORE = "a:\n  bad: 1\nlist:\n  - {name: x, bad: 1}\n  - {name: y, bad: 1}\nb:\n  worse: 1\n";
    private static final Path FOLDER = Path.of("");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "nothing changed | 'a:¶  bad: 1¶list:¶  - {name: x, bad: 1}¶  - {name: y, bad: 1}¶b:¶  worse: 1¶' | 0 | 0",
        "lines and comments above | '# new¶¶z: 1¶a: # a¶    bad: 1¶list:¶  - {name: x, bad: 1}¶  - {name: y, bad: 1}¶b:¶  worse: 1¶' | 0 | 0",
        "another order | 'b:¶  worse: 1¶list:¶  - {name: y, bad: 1}¶  - {name: x, bad: 1}¶a:¶  bad: 1¶' | 0 | 0",
        "an item before | 'a:¶  bad: 1¶list:¶  - {name: w}¶  - {name: x, bad: 1}¶  - {name: y, bad: 1}¶b:¶  worse: 1¶' | 0 | 0",
        "one mended | 'a:¶  fine: 1¶list:¶  - {name: x, bad: 1}¶  - {name: y, bad: 1}¶b:¶  worse: 1¶' | 0 | 1",
        "one new | 'a:¶  bad: 1¶c:¶  bad: 1¶list:¶  - {name: x, bad: 1}¶  - {name: y, bad: 1}¶b:¶  worse: 1¶' | 1 | 0",
        "another rule at the place | 'a:¶  worse: 1¶list:¶  - {name: x, bad: 1}¶  - {name: y, bad: 1}¶b:¶  worse: 1¶' | 1 | 1"})
    void knowsFindingsAgain(String change, String after, int fresh, int gone) {
        LintResult before = Toys.result("api.yaml", BEFORE);
        Baseline baseline = read(Baseline.of(before.diagnostics(), List.of(before), FOLDER).text());
        LintResult now = Toys.result("api.yaml", after.replace('¶', '\n'));
        Baseline.Rest rest = baseline.without(now.diagnostics(), List.of(now), FOLDER);
        assertThat(rest.diagnostics()).as(change).hasSize(fresh);
        assertThat(rest.gone()).as(change).isEqualTo(gone);
    }

    @Test void countsWhatNothingTellsApart() {
        Diagnostic one = Toys.result("api.yaml", "bad: 1\n").diagnostics().get(0);
        Baseline once = Baseline.of(List.of(one), List.of(), FOLDER);
        assertThat(once.without(List.of(one, one), List.of(), FOLDER).diagnostics()).hasSize(1);
        assertThat(read(Baseline.of(List.of(one, one), List.of(), FOLDER).text()).without(List.of(one, one), List.of(), FOLDER).diagnostics()).isEmpty();
    }

    @Test void isWrittenTheSameWhateverTheOrder() {
        LintResult result = Toys.result("api.yaml", BEFORE);
        List<Diagnostic> turned = new ArrayList<>(result.diagnostics());
        Collections.reverse(turned);
        assertThat(Baseline.of(turned, List.of(result), FOLDER).text()).isEqualTo(Baseline.of(result.diagnostics(), List.of(result), FOLDER).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"[] | A baseline is a mapping, this is a list.", "{} | `findings` is missing in a baseline.",
        "{findings: 1} | `findings` is a list, this is the number 1.", "{formatVersion: 2, findings: []} | This baseline has format 2, and only 1 is known."})
    void saysWhatIsWrong(String text, String message) {
        assertThat(Baseline.read(SourceReader.parse(SourceFile.inMemory("b.json", text)).root().orElseThrow()).mistakes().get(0).message())
                .isEqualTo(message);
    }

    private static Baseline read(String text) {
        Baseline.Result read = Baseline.read(SourceReader.parse(SourceFile.inMemory("b.json", text)).root().orElseThrow());
        assertThat(read.mistakes()).isEmpty();
        return read.baseline();
    }
}
