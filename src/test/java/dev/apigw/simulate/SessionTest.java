package dev.apigw.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.simulate.render.StandaloneTemplate;
import dev.apigw.simulate.state.Environment;
import dev.apigw.simulate.state.RequestContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final Environment WORLD = Environment.fixed();
    private static final ClientRequest REQUEST =
            ClientRequest.of("GET", "/", QueryParameters.none(), Headers.none(), Body.empty());

    /** A simulator whose backend takes two seconds. */
    private static Simulator slow() {
        Step step = new Step() {
            @Override public String name() {
                return "slow";
            }

            @Override public Stage stage() {
                return Stage.BACKEND;
            }

            @Override public Outcome apply(Exchange exchange) {
                return Outcome.Reject.of(Failure.INTEGRATION_TIMEOUT, Note.of("slow"))
                        .reaching(exchange.withIntegrationLatency(Duration.ofSeconds(2)));
            }
        };
        return new Simulator(StandaloneTemplate.gateway(new SimulatedStage("dev", Map.of()), WORLD), List.of(step));
    }

    private static List<RequestContext> run() {
        Session session = new Session(WORLD);
        Simulator simulator = slow();
        return Stream.generate(() -> session.simulate(simulator, REQUEST).context()).limit(3).toList();
    }

    @Test void theFirstRequestGetsWhatItGetsAlone() {
        assertThat(run().get(0)).isEqualTo(RequestContext.of(WORLD));
    }

    @Test void idsAndClockGoOnAndRepeat() {
        assertThat(run()).isEqualTo(run());
        assertThat(run().stream().map(RequestContext::requestId).distinct()).hasSize(3);
        assertThat(run().stream().map(context -> Duration.between(WORLD.clock().instant(), context.requestTime()).toSeconds()))
                .containsExactly(0L, 2L, 4L);
    }
}
