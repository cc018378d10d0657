package dev.apigw.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.fixture.Expectation;
import dev.apigw.fixture.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fixture of a rule gives exactly the findings that stand beside its lines, those of all other rules included. */
class ValidationFixturesTest {
    private static final Path ROOT = Path.of("src/test/resources/validate");

    static Stream<Path> fixtures() {
        return Fixtures.folders(ROOT).stream().flatMap(folder -> Fixtures.definitions(folder).stream());
    }

    static Stream<Path> quotations() {
        return fixtures().filter(fixture -> Files.exists(quotationsOf(fixture)));
    }

    private static Path quotationsOf(Path fixture) {
        return fixture.resolveSibling(fixture.getFileName() + ".aws");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void givesExactlyTheExpectedFindings(Path fixture) throws IOException {
        List<Expectation> expected = Expectation.of(fixture);
        assertThat(Expectation.rendered(Checked.file(fixture), expected)).as(fixture.toString())
                .isEqualTo(expected.stream().map(Expectation::toString).toList());
    }

    /** {@code NAME.aws} holds what API Gateway itself would print, one line for each finding that has such a text. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("quotations")
    void quotesApiGatewayToTheLetter(Path fixture) throws IOException {
        assertThat(Checked.file(fixture).stream().flatMap(diagnostic -> diagnostic.aws().stream())
                .map(aws -> aws.phase() + " " + aws.text())).as(fixture.toString())
                .isEqualTo(Files.readAllLines(quotationsOf(fixture), StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void expectsItsOwnRuleWhenBadAndNothingWhenGood(Path fixture) throws IOException {
        List<String> ids = Expectation.of(fixture).stream().map(Expectation::id).toList();
        if (fixture.getFileName().toString().startsWith("good")) {
            assertThat(ids).isEmpty();
        } else {
            assertThat(ids).contains(fixture.getParent().getFileName().toString());
        }
    }
}
