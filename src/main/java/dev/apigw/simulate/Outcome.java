package dev.apigw.simulate;

import dev.apigw.schema.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How a step ended. */
public sealed interface Outcome {
    /** The next step goes on. */
    record Continue(Exchange exchange, List<Note> notes) implements Outcome {
        public Continue {
            Objects.requireNonNull(exchange, "exchange");
            notes = List.copyOf(notes);
        }

        public Continue(Exchange exchange, Note... notes) {
            this(exchange, List.of(notes));
        }
    }

    /**
     * The gateway itself answers.
     *
     * @param failure    what kind of answer
     * @param message    what {@code $context.error.message} becomes
     * @param why        the decision for the trace, more than the client is told
     * @param violations what {@code $context.error.validationErrorString} tells; empty but for a body that does not fit
     * @param reached    the exchange as far as the step came; empty if the step has added nothing to it
     */
    record Reject(Failure failure, String message, Note why, List<Violation> violations, Optional<Exchange> reached)
            implements Outcome {
        public Reject {
            Objects.requireNonNull(failure, "failure");
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(why, "why");
            violations = List.copyOf(violations);
            Objects.requireNonNull(reached, "reached");
        }

        public Reject(Failure failure, String message, Note why) {
            this(failure, message, why, List.of(), Optional.empty());
        }

        /** The same rejection of a body that does not fit its model. */
        public Reject withViolations(List<Violation> found) {
            return new Reject(failure, message, why, found, reached);
        }

        /** The same rejection, behind what the step has already learned. */
        public Reject reaching(Exchange exchange) {
            return new Reject(failure, message, why, violations, Optional.of(exchange));
        }

        /** A rejection with the message that AWS gives for it. */
        public static Reject of(Failure failure, Note why) {
            return new Reject(failure, failure.message(), why);
        }
    }
}
