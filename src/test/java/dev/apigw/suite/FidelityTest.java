package dev.apigw.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The table of the README under "How faithful, and how we know" is what the recorded suites give now.
 *
 * <p>{@code mvn test -Dtest=FidelityTest -Dapigw.golden=update} writes it; read the difference.
 */
class FidelityTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern TABLE = Pattern.compile("(?s)(<!-- recorded cases -->\n).*?(<!-- end -->)");

    @Test void theReadmeTellsHowManyRecordedCasesPass() throws IOException {
        String readme = Files.readString(README).replace("\r\n", "\n");
        Matcher stated = TABLE.matcher(readme);
        assertThat(stated.find()).isTrue();
        String actual = stated.replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + table() + found.group(2)));
        if ("update".equals(System.getProperty("apigw.golden"))) {
            Files.writeString(README, actual);
        } else {
            assertThat(readme).isEqualTo(actual);
        }
    }

    private static String table() {
        List<SuiteResult> results = SuiteRunner.of(2, false).run(Suites.all(Suites.RECORDED));
        StringBuilder rows = new StringBuilder("| topic | cases | recorded | reported | passing |\n| --- | --- | --- | --- | --- |\n");
        long[] sums = new long[4];
        for (SuiteResult result : results) {
            long[] counts = {result.cases().size(), of(result, Confidence.RECORDED), of(result, Confidence.REPORTED),
                result.count(CaseResult.Outcome.PASSED)};
            rows.append(row(result.suite().topic(), counts));
            for (int i = 0; i < counts.length; i++) {
                sums[i] += counts[i];
            }
        }
        return rows.append(row("**all**", sums)).toString();
    }

    private static long of(SuiteResult result, Confidence confidence) {
        return result.cases().stream().filter(each -> each.testCase().confidence().filter(confidence::equals).isPresent()).count();
    }

    private static String row(String topic, long[] counts) {
        return "| " + topic + " | " + counts[0] + " | " + counts[1] + " | " + counts[2] + " | " + counts[3] + " |\n";
    }
}
