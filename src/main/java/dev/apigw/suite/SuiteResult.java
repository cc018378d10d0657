package dev.apigw.suite;

import java.util.List;
import java.util.Objects;

/**
 * What became of a suite.
 *
 * @param cases in the order of the file; fewer than the suite has if the run stopped early
 */
public record SuiteResult(Suite suite, List<CaseResult> cases) {
    public SuiteResult {
        Objects.requireNonNull(suite, "suite");
        cases = List.copyOf(cases);
    }

    /** How many cases ended in a certain way. */
    public long count(CaseResult.Outcome outcome) {
        return cases.stream().filter(result -> result.outcome() == outcome).count();
    }
}
