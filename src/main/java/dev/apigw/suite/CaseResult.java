package dev.apigw.suite;

import dev.apigw.simulate.NotSupported;
import dev.apigw.simulate.Simulated;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a case.
 *
 * @param differences  what is not as expected
 * @param notSupported why it could not be simulated; such a case neither passes nor fails
 * @param simulations  how its requests went, up to the first that is not as expected
 */
public record CaseResult(SuiteCase testCase, List<Difference> differences, List<NotSupported> notSupported,
                         List<Simulated> simulations) {
    /** The three ways to end. */
    public enum Outcome { PASSED, FAILED, SKIPPED }

    public CaseResult {
        Objects.requireNonNull(testCase, "testCase");
        differences = List.copyOf(differences);
        notSupported = List.copyOf(notSupported);
        simulations = List.copyOf(simulations);
    }

    /** The last request: the one that is not as expected, if one is. */
    public Optional<Simulated> simulation() {
        return simulations.isEmpty() ? Optional.empty() : Optional.of(simulations.get(simulations.size() - 1));
    }

    public Outcome outcome() {
        return !notSupported.isEmpty() ? Outcome.SKIPPED : differences.isEmpty() ? Outcome.PASSED : Outcome.FAILED;
    }
}
