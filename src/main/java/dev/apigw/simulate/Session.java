package dev.apigw.simulate;

import dev.apigw.simulate.state.Environment;
import dev.apigw.simulate.state.RequestContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Requests one after another in one world: ids go on from request to request, and the clock by what each of them waited for
 * its backend. The first request gets what it would get alone, and the whole repeats byte for byte.
 */
public final class Session {
    private final Environment environment;
    private final RandomGenerator random;
    private Duration elapsed = Duration.ZERO;

    public Session(Environment environment) {
        this.environment = Objects.requireNonNull(environment, "environment");
        this.random = environment.random();
    }

    /** The time on the clock of the simulation. */
    public Instant now() {
        return environment.clock().instant().plus(elapsed);
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        elapsed = elapsed.plus(time);
    }

    /** What becomes of the next request. */
    public Simulated simulate(Simulator simulator, ClientRequest request) {
        RequestContext context = RequestContext.of(random, now())
                .asked(request.headers().first(RequestContext.HEADER));
        SimulationResult result = simulator.simulate(request, context);
        if (result instanceof SimulationResult.Answered answered) {
            elapsed = elapsed.plus(answered.exchange().integrationLatency().orElse(Duration.ZERO));
        }
        return new Simulated(request, context, result, simulator.identity(request));
    }
}
