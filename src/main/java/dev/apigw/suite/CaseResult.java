package dev.apigw.suite;

import dev.apigw.simulate.NotSupported;
import dev.apigw.simulate.Simulated;
import dev.apigw.simulate.SimulationResult;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a case.
 *
 * @param differences  what is not as expected
 * @param notSupported why it could not be simulated; such a case neither passes nor fails
 * @param simulation   how the request went; empty if its suite could not be simulated at all
 */
public record CaseResult(SuiteCase testCase, List<Difference> differences, List<NotSupported> notSupported,
                         Optional<Simulated> simulation) {
    /** The three ways to end. */
    public enum Outcome { PASSED, FAILED, SKIPPED }

    public CaseResult {
        Objects.requireNonNull(testCase, "testCase");
        differences = List.copyOf(differences);
        notSupported = List.copyOf(notSupported);
        Objects.requireNonNull(simulation, "simulation");
    }

    static CaseResult of(SuiteCase testCase, Simulated simulation) {
        SimulationResult result = simulation.result();
        if (result instanceof SimulationResult.Refused refused) {
            return new CaseResult(testCase, List.of(), refused.reasons(), Optional.of(simulation));
        }
        List<Difference> differences = result instanceof SimulationResult.NoBackend none
                ? List.of(noBackend(testCase, none)) : Judge.differences(testCase.expectation(), (SimulationResult.Answered) result);
        return new CaseResult(testCase, differences, List.of(), Optional.of(simulation));
    }

    static CaseResult skipped(SuiteCase testCase, List<NotSupported> reasons) {
        return new CaseResult(testCase, List.of(), reasons, Optional.empty());
    }

    private static Difference noBackend(SuiteCase testCase, SimulationResult.NoBackend none) {
        String target = none.request().lambda().orElseGet(none.request()::url);
        return new Difference("backends", testCase.place(), "a stub for what is sent",
                "none matches " + none.request().method() + " " + target, Optional.empty());
    }

    public Outcome outcome() {
        return !notSupported.isEmpty() ? Outcome.SKIPPED : differences.isEmpty() ? Outcome.PASSED : Outcome.FAILED;
    }
}
