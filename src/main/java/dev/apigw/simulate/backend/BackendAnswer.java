package dev.apigw.simulate.backend;

import dev.apigw.simulate.EndpointResponse;
import dev.apigw.simulate.Failure;
import java.time.Duration;
import java.util.Objects;

/** What became of a call of the backend. */
public sealed interface BackendAnswer {
    /**
     * It answered.
     *
     * @param by what answered, for the trace: {@code stub 2 of backends.yaml}
     */
    record Answered(EndpointResponse response, String by) implements BackendAnswer {
        public Answered {
            Objects.requireNonNull(response, "response");
            Objects.requireNonNull(by, "by");
        }
    }

    /**
     * The call failed, and the gateway answers in its place.
     *
     * @param latency how long the gateway waited, on the clock of the simulation
     */
    record Failed(Failure failure, String why, Duration latency) implements BackendAnswer {
        public Failed {
            Objects.requireNonNull(failure, "failure");
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(latency, "latency");
        }

        /** A call that failed at once. */
        public Failed(Failure failure, String why) {
            this(failure, why, Duration.ZERO);
        }
    }

    /** Another backend has to answer. */
    record NotMine() implements BackendAnswer {}
}
