package dev.apigw.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.fixture.Expectation;
import dev.apigw.fixture.Fixtures;
import dev.apigw.lint.rule.LintRules;
import dev.apigw.report.RulePages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule has a bad and a good fixture in a folder of its own, and gives exactly the findings that stand beside their lines.
 * Other rules are not run: hardly a definition is to the liking of all of them. A file {@code NAME.project.yaml} beside
 * {@code NAME.yaml} is its project file; {@code NAME.fixed.yaml} is what its fixes make of it.
 */
class LintFixturesTest {
    static final Path ROOT = Path.of("src/test/resources/lint");

    static Stream<Path> fixtures() {
        return Fixtures.folders(ROOT).stream().flatMap(folder -> Fixtures.definitions(folder).stream());
    }

    static Stream<LintRule> rules() {
        return LintRules.all().stream();
    }

    @Test void idsAreKebabCaseAndUnique() {
        Set<String> seen = new TreeSet<>();
        assertThat(rules().map(rule -> rule.info().id())).allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)+")).allMatch(seen::add);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void hasABadAndAGoodFixture(LintRule rule) {
        assertThat(Fixtures.definitions(ROOT.resolve(rule.info().id())))
                .extracting(file -> file.getFileName().toString().replaceFirst("[.-].*", "")).contains("bad", "good");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void thePageSaysWhetherItIsFixed(LintRule rule) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve(rule.info().id()))) {
            assertThat(RulePages.isFixable(rule.info().id())).isEqualTo(files.anyMatch(file -> file.toString().contains(".fixed.")));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void givesExactlyTheExpectedFindings(Path fixture) throws IOException {
        List<Expectation> expected = Expectation.of(fixture);
        assertThat(Expectation.rendered(found(fixture), expected)).as(fixture.toString())
                .isEqualTo(expected.stream().map(Expectation::toString).toList());
        assertThat(expected.isEmpty()).as("findings in a good fixture, or none in a bad one: " + fixture)
                .isEqualTo(fixture.getFileName().toString().startsWith("good"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void fixesWhatItCanAndIsSilentAfterwards(Path fixture) throws IOException {
        Path fixed = fixture.resolveSibling(fixture.getFileName().toString().replaceFirst("\\.(\\w+)$", ".fixed.$1"));
        String mended = Linted.fixed(fixture, found(fixture));
        if (!Files.exists(fixed)) {
            assertThat(mended).as("there are fixes, but no " + fixed.getFileName()).isEqualTo(Files.readString(fixture));
            return;
        }
        assertThat(mended).isEqualTo(Files.readString(fixed));
        assertThat(Linted.file(fixed, Linted.project(fixture), ruleOf(fixture)).stream().filter(d -> d.fix().isPresent())).isEmpty();
    }

    private static List<Diagnostic> found(Path fixture) {
        return Linted.file(fixture, Linted.project(fixture), ruleOf(fixture));
    }

    private static LintRule ruleOf(Path fixture) {
        String id = fixture.getParent().getFileName().toString();
        return rules().filter(rule -> rule.info().id().equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError("no rule has the id " + id + ", the name of a fixture folder"));
    }
}
