package dev.apigw.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Runs the cases that were recorded from AWS. Each one either passes in full or is refused by name; a wrong answer fails, and
 * so does a change of what is refused.
 */
class ConformanceTest {
    /** A further copy of the suites beside this project, which may hold more. */
    private static final Path SHARED = Path.of("../shared/conformance/invoke");

    @Test void answersAsRecordedOrRefusesByName() {
        List<SuiteResult> results = SuiteRunner.of(2, false).run(Suites.all(Suites.RECORDED));
        print(results);
        assertThat(failed(results)).isEmpty();
    }

    @Test void answersAsRecordedElsewhereToo() {
        assumeTrue(Files.isDirectory(SHARED), "skipped: there are no further conformance suites");
        assertThat(failed(SuiteRunner.of(2, false).run(Suites.all(SHARED)))).isEmpty();
    }

    private static TreeSet<String> failed(List<SuiteResult> results) {
        TreeSet<String> failed = new TreeSet<>();
        for (SuiteResult result : results) {
            result.cases().stream().filter(each -> each.outcome() == CaseResult.Outcome.FAILED)
                    .forEach(each -> failed.add(result.suite().topic() + ": " + each.testCase().name()));
        }
        return failed;
    }

    private static void print(List<SuiteResult> results) {
        System.out.printf("%-32s %6s %6s %7s  %s%n", "topic", "passed", "failed", "refused", "refused for");
        results.forEach(result -> System.out.printf("%-32s %6d %6d %7d  %s%n", result.suite().topic(),
                result.count(CaseResult.Outcome.PASSED), result.count(CaseResult.Outcome.FAILED),
                result.count(CaseResult.Outcome.SKIPPED), result.cases().stream()
                        .flatMap(each -> each.notSupported().stream().map(reason -> reason.what())).distinct().toList()));
    }
}
