package dev.apigw.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fixture.Expectation;
import dev.apigw.source.MapNode;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who does not want to see what; the matrix of the comments and the extension is data in {@code lint-suppressions}. */
class SuppressionsTest {
    private static final Path FIXTURES = Path.of("src/test/resources/lint-suppressions");

    @ParameterizedTest
    @ValueSource(strings = {"comments.yaml", "extension.yaml"})
    void keepsExactlyWhatTheFixtureExpects(String name) throws IOException {
        Path path = FIXTURES.resolve(name);
        LintResult result = Toys.result(SourceFile.of(name, path, Files.readString(path)));
        List<Expectation> expected = Expectation.of(path);
        assertThat(Expectation.rendered(Toys.left(LintSettings.none(), IgnoreFile.none(), result), expected)).containsExactlyInAnyOrderElementsOf(
                expected.stream().map(Expectation::toString).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "old.yaml | api/old.yaml | true", "/old.yaml | api/old.yaml | false", "api/ | api/deep/old.yaml | true", "api | api/old.yaml | true",
        "api/*.yaml | api/old.yaml | true", "api/*.yaml | api/deep/old.yaml | false", "**/*.yaml | old.yaml | true",
        "*.json | api/old.yaml | false", "api/{old,older}.yaml | api/old.yaml | true", "api/[a-n]*.yaml | api/old.yaml | false",
        "api/[!a-n]*.yaml | api/old.yaml | true"})
    void takesPatternsAsGitDoes(String pattern, String path, boolean ignored) {
        assertThat(ignoring(pattern + "\n").ignores(Path.of("root", path)).isPresent()).isEqualTo(ignored);
    }

    @Test void takesFilesBackIn() {
        IgnoreFile ignore = ignoring("# all but one\napi/\n\n!api/new.yaml\n");
        assertThat(ignore.ignores(Path.of("root/api/old.yaml"))).isPresent();
        assertThat(ignore.ignores(Path.of("root/api/new.yaml"))).isEmpty();
    }

    @Test void ignoresRulesOfFiles() {
        LintResult result = Toys.result(SourceFile.of("a.yaml", Path.of("root/api/a.yaml"), "bad: 1\nworse: 2\n"));
        assertThat(ids(Toys.left(LintSettings.none(), ignoring("api/*.yaml: toy-bad -- old\n"), result))).containsExactly("toy-worse");
        assertThat(ids(Toys.left(LintSettings.none(), ignoring("b.yaml: toy-bad\na.yaml: toy-zzz, toy-worse\n"), result)))
                .containsExactlyInAnyOrder("toy-bad", "suppression-unused", "rule-unknown");
    }

    @Test void weighsAsTheSettingsSay() {
        LintResult result = Toys.result("a.yaml", "bad: 1\nworse: 2\n");
        List<Diagnostic> left = Toys.left(settings("rules: {toy-bad: hint, toy-*: error, toy-worse: off}"), IgnoreFile.none(), result);
        assertThat(ids(left)).containsExactly("toy-bad");
        assertThat(left.get(0).severity()).as("an id beats a family").isEqualTo(Severity.HINT);
        assertThat(ids(Toys.left(settings("rules: {toy-bat: off}"), IgnoreFile.none(), result)))
                .containsExactlyInAnyOrder("rule-unknown", "toy-bad", "toy-worse");
    }

    @Test void doesNotTurnOffWhatKeepsAFileFromBeingRead() {
        SourceFile file = SourceFile.inMemory("a.yaml", "x");
        LintResult result = new LintResult(List.of(Diagnostic.error("toy-bad", new InFile(file.span(0, 1)), "No.")), List.of());
        assertThat(ids(Toys.left(settings("rules: {'*': off}"), IgnoreFile.none(), result))).containsExactly("toy-bad");
    }

    @Test void saysAFindingInASharedFileOnce() {
        assertThat(Toys.left(LintSettings.none(), IgnoreFile.none(), Toys.result("a.yaml", "bad: 1\n"), Toys.result("a.yaml", "bad: 1\n"))).hasSize(1);
    }

    @Test void suggestsTheNearestRule() {
        Diagnostic unknown = Toys.left(settings("rules: {toy-bat: off}"), IgnoreFile.none()).get(0);
        assertThat(unknown.hint()).contains("Did you mean `toy-bad`?");
    }

    private static IgnoreFile ignoring(String text) {
        return IgnoreFile.of(SourceFile.of(IgnoreFile.NAME, Path.of("root", IgnoreFile.NAME), text), Path.of("root"));
    }

    private static LintSettings settings(String yaml) {
        return LintSettingsReader.read((MapNode) SourceReader.parse(SourceFile.inMemory("apigw.yaml", yaml)).root().orElseThrow()).settings();
    }

    private static List<String> ids(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::ruleId).toList();
    }
}
