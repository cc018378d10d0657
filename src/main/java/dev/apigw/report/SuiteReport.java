package dev.apigw.report;

import dev.apigw.suite.CaseResult;
import dev.apigw.suite.SuiteResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Everything that a rendering of test results says.
 *
 * @param version of this program
 * @param folder  what relative paths in the output are relative to
 * @param suites  in the order of the command line
 * @param verbose whether passed cases and traces are told to people
 */
public record SuiteReport(String version, Path folder, List<SuiteResult> suites, boolean verbose) {
    public SuiteReport {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(folder, "folder");
        suites = List.copyOf(suites);
    }

    /** How many cases ended in a certain way. */
    public long count(CaseResult.Outcome outcome) {
        return suites.stream().mapToLong(suite -> suite.count(outcome)).sum();
    }

    /** One line with all numbers: {@code 12 passed, 1 failed, 2 not simulated in 3 suites}. */
    public String summary() {
        List<String> parts = new ArrayList<>();
        parts.add(count(CaseResult.Outcome.PASSED) + " passed");
        add(parts, CaseResult.Outcome.FAILED, " failed");
        add(parts, CaseResult.Outcome.SKIPPED, " not simulated");
        return String.join(", ", parts) + " in " + suites.size() + (suites.size() == 1 ? " suite" : " suites");
    }

    private void add(List<String> parts, CaseResult.Outcome outcome, String words) {
        if (count(outcome) > 0) {
            parts.add(count(outcome) + words);
        }
    }
}
