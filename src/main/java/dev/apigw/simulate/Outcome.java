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
     * @param logged     the line of AWS's execution log, where it says more than the kind of answer does
     */
    record Reject(Failure failure, String message, Note why, List<Violation> violations, Optional<Exchange> reached,
                  Optional<String> logged) implements Outcome {
        public Reject {
            Objects.requireNonNull(failure, "failure");
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(why, "why");
            violations = List.copyOf(violations);
            Objects.requireNonNull(reached, "reached");
            Objects.requireNonNull(logged, "logged");
        }

        public Reject(Failure failure, String message, Note why) {
            this(failure, message, why, List.of(), Optional.empty(), Optional.empty());
        }

        /** The same rejection of a body that does not fit its model. */
        public Reject withViolations(List<Violation> found) {
            return new Reject(failure, message, why, found, reached, logged);
        }

        /** The same rejection, behind what the step has already learned. */
        public Reject reaching(Exchange exchange) {
            return new Reject(failure, message, why, violations, Optional.of(exchange), logged);
        }

        /** The same rejection with the line that AWS's execution log has for it. */
        public Reject logging(String line) {
            return new Reject(failure, message, why, violations, reached, Optional.of(line));
        }

        /** The same rejection, which AWS logs as a mistake of the API. */
        public Reject misconfigured(String reason) {
            return logging("Execution failed due to configuration error: " + reason);
        }

        /** The decision as the trace tells it. */
        Note told() {
            return logged.map(line -> new Note(why.text() + " (AWS logs: " + line + ")", why.origin())).orElse(why);
        }

        /** A rejection with the message that AWS gives for it. */
        public static Reject of(Failure failure, Note why) {
            return new Reject(failure, failure.message(), why);
        }
    }
}
