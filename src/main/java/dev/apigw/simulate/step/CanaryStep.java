package dev.apigw.simulate.step;

import dev.apigw.model.CanarySettings;
import dev.apigw.model.Stage;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.Note;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.Phase;
import dev.apigw.simulate.Step;
import dev.apigw.simulate.state.Environment;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Draws whether a request goes to the canary of the stage, which serves a deployment of its own and overrides variables.
 *
 * <p>Source: documented – developer guide, "Set up an API Gateway canary release deployment" (a draw for each request);
 * observed – conformance/invoke/canary-* (overrides are laid over the variables of the stage).
 */
final class CanaryStep implements Step {
    private static final double PERCENT = 100;
    /** A sequence of its own, so that a canary changes no request id. */
    private static final long STREAM = 0x5DEECE66DL;

    private final RandomGenerator random;

    CanaryStep(Environment environment) {
        this.random = new SplittableRandom(environment.seed() ^ STREAM);
    }

    @Override public String name() {
        return "canary";
    }

    @Override public Phase phase() {
        return Phase.METHOD_REQUEST;
    }

    @Override public Outcome apply(Exchange exchange) {
        Stage stage = exchange.gateway().stage();
        Optional<CanarySettings> settings = stage.canarySettings();
        if (settings.isEmpty()) {
            return new Outcome.Continue(exchange);
        }
        double percent = settings.get().percentTraffic();
        String share = percent == Math.rint(percent) ? Long.toString((long) percent) : Double.toString(percent);
        return draw() < percent
                ? new Outcome.Continue(exchange.with(exchange.gateway().toCanary()),
                        new Note("goes to the canary, which takes " + share + " % of the requests", stage.origin()))
                : new Outcome.Continue(exchange, new Note("goes to the deployment of the stage; the canary takes " + share + " %",
                        stage.origin()));
    }

    private synchronized double draw() {
        return random.nextDouble() * PERCENT;
    }
}
