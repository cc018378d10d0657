package dev.apigw.report;

import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.SimulationResult;
import dev.apigw.simulate.Stage;
import dev.apigw.simulate.Trace;
import dev.apigw.suite.CaseResult;
import java.util.List;
import java.util.Optional;

/** The line of the definition that made an answer what it is. */
final class Decision {
    private Decision() {}

    /**
     * Of a rejection the decision to reject, else the last one that has a place in the definition; if nothing but the request to
     * the backend is wrong, the last one before that left.
     */
    static Optional<Trace.Entry> of(CaseResult result) {
        return result.simulation().flatMap(simulation -> {
            boolean early = result.differences().stream().allMatch(difference -> difference.what().startsWith("integration"));
            Stage last = early ? Stage.INTEGRATION_REQUEST : Stage.METHOD_RESPONSE;
            List<Trace.Entry> placed = simulation.result().trace().entries().stream()
                    .filter(entry -> entry.origin().isPresent() && entry.stage().compareTo(last) <= 0).toList();
            Optional<Outcome.Reject> rejection = simulation.answered().flatMap(SimulationResult.Answered::rejection);
            return rejection.flatMap(reject -> placed.stream().filter(entry -> entry.text().equals(reject.why().text())).findFirst())
                    .or(() -> placed.isEmpty() ? Optional.empty() : Optional.of(placed.get(placed.size() - 1)));
        });
    }
}
