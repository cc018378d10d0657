package dev.apigw.simulate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How a simulation ended. */
public sealed interface SimulationResult {
    /** What was decided up to the end. */
    Trace trace();

    /**
     * The client got an answer.
     *
     * @param sent      what reached the backend; empty if the gateway answered before, or the backend is a mock
     * @param rejection why the gateway itself answered, if it did
     * @param exchange  every stage that the request reached
     */
    record Answered(ClientResponse response, Optional<IntegrationRequest> sent, Optional<Outcome.Reject> rejection,
                    Exchange exchange, Trace trace) implements SimulationResult {
        public Answered {
            Objects.requireNonNull(response, "response");
            Objects.requireNonNull(sent, "sent");
            Objects.requireNonNull(rejection, "rejection");
            Objects.requireNonNull(exchange, "exchange");
            Objects.requireNonNull(trace, "trace");
        }

        /** What kind of answer the gateway itself gave, if it did. */
        public Optional<Failure> failure() {
            return rejection.map(Outcome.Reject::failure);
        }
    }

    /** The definition asks for something that is not simulated yet. */
    record Refused(List<NotSupported> reasons, Trace trace) implements SimulationResult {
        public Refused {
            reasons = List.copyOf(reasons);
            Objects.requireNonNull(trace, "trace");
        }
    }

    /** No backend was given for what would have been sent. */
    record NoBackend(IntegrationRequest request, Trace trace) implements SimulationResult {
        public NoBackend {
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(trace, "trace");
        }
    }
}
