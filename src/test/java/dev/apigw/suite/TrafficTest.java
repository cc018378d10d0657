package dev.apigw.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the suites of {@code traffic}: how often, from which cache, to which deployment. */
class TrafficTest {
    private static final Path FOLDER = Path.of("src/test/resources/traffic");

    @TestFactory List<DynamicTest> answersAsTheFactsSay() {
        return Suites.all(FOLDER).stream().flatMap(suite -> suite.cases().stream().map(testCase ->
                DynamicTest.dynamicTest(suite.nameOf(testCase), () -> {
                    CaseResult result = SuiteRunner.of(1, false).run(suite, testCase);
                    assertThat(result.notSupported()).isEmpty();
                    assertThat(result.differences()).as(() -> result.simulation().orElseThrow().result().trace().entries().toString())
                            .isEmpty();
                }))).toList();
    }
}
