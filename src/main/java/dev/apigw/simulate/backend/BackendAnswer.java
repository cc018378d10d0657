package dev.apigw.simulate.backend;

import dev.apigw.simulate.EndpointResponse;
import dev.apigw.simulate.Failure;
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

    /** The call failed, and the gateway answers in its place. */
    record Failed(Failure failure, String why) implements BackendAnswer {
        public Failed {
            Objects.requireNonNull(failure, "failure");
            Objects.requireNonNull(why, "why");
        }
    }

    /** Another backend has to answer. */
    record NotMine() implements BackendAnswer {}
}
