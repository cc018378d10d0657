package dev.apigw.suite;

import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.Gateway;
import dev.apigw.simulate.NotSupported;
import dev.apigw.simulate.Session;
import dev.apigw.simulate.Simulated;
import dev.apigw.simulate.SimulationResult;
import dev.apigw.simulate.Simulator;
import dev.apigw.simulate.access.RequestSigner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends the steps of one case through a simulator of its own, until one of them is not as expected. */
final class CaseRun {
    private final SuiteCase testCase;
    private final Gateway gateway;
    private final Simulator simulator;
    private final Session session;
    private final List<Simulated> simulations = new ArrayList<>();

    CaseRun(SuiteCase testCase, Gateway gateway, Simulator simulator) {
        this.testCase = testCase;
        this.gateway = gateway;
        this.simulator = simulator;
        this.session = new Session(gateway.environment());
    }

    CaseResult result() {
        for (int i = 0; i < testCase.steps().size(); i++) {
            SuiteStep step = testCase.steps().get(i);
            session.pass(step.pause());
            if (step.flushStageCache()) {
                simulator.flushStageCache();
            }
            for (int time = 1; time <= step.repeat(); time++) {
                Simulated simulated = session.simulate(simulator, signed(step));
                simulations.add(simulated);
                if (simulated.result() instanceof SimulationResult.Refused refused) {
                    return result(List.of(), refused.reasons());
                }
                List<Difference> differences = differences(step, simulated.result());
                if (!differences.isEmpty()) {
                    String where = where(i + 1, step, time);
                    return result(differences.stream().map(difference -> difference.in(where)).toList(), List.of());
                }
            }
        }
        return result(List.of(), List.of());
    }

    private ClientRequest signed(SuiteStep step) {
        return step.signAs().map(identity -> RequestSigner.sign(step.request(), identity, gateway, session.now()))
                .orElse(step.request());
    }

    private List<Difference> differences(SuiteStep step, SimulationResult result) {
        if (result instanceof SimulationResult.NoBackend none) {
            String target = none.request().lambda().orElseGet(none.request()::url);
            return List.of(new Difference("backends", testCase.place(), "a stub for what is sent",
                    "none matches " + none.request().method() + " " + target, Optional.empty()));
        }
        return Judge.differences(step.expectation(), (SimulationResult.Answered) result);
    }

    /** Which request of the case it was; empty if there is but one. */
    private String where(int number, SuiteStep step, int time) {
        String of = testCase.steps().size() == 1 ? "" : "step " + number + " ";
        return step.repeat() == 1 ? of : of + "time " + time + " ";
    }

    private CaseResult result(List<Difference> differences, List<NotSupported> notSupported) {
        return new CaseResult(testCase, differences, notSupported, simulations);
    }
}
