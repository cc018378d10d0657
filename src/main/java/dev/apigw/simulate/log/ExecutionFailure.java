package dev.apigw.simulate.log;

import dev.apigw.schema.BodyValidator;
import dev.apigw.schema.Violation;
import dev.apigw.simulate.Outcome;
import dev.apigw.simulate.SimulationResult;
import java.util.List;
import java.util.Optional;

/** The line that says in an execution log why a request failed. */
final class ExecutionFailure {
    private ExecutionFailure() {}

    /**
     * The line; empty if the request did not fail.
     *
     * <p>Source: reported – public execution logs for the timeout, the network error and a body that does not fit its model
     * (2021); inferred – for all others without a line of their own: what the client is told, and for a mistake of the API the
     * beginning that these lines share.
     */
    static Optional<String> line(SimulationResult.Answered answered) {
        return answered.rejection().map(reject -> reject.logged().orElseGet(() -> switch (reject.failure()) {
            case INTEGRATION_TIMEOUT -> "Execution failed due to a timeout error";
            case INTEGRATION_FAILURE -> "Execution failed due to a network error communicating with endpoint";
            case API_CONFIGURATION_ERROR, INTERNAL_SERVER_ERROR -> "Execution failed due to configuration error";
            case BAD_REQUEST_BODY -> "Request body does not match model schema for content type "
                    + answered.exchange().methodRequest().contentType() + ": " + violations(reject);
            default -> reject.failure().hasNoMessage() ? reject.failure().errorType() : reject.message();
        }));
    }

    private static String violations(Outcome.Reject reject) {
        List<Violation> violations = reject.violations();
        boolean noJson = violations.stream().anyMatch(violation -> violation.keyword().equals("syntax"));
        return noJson ? "[Unknown error parsing request body]" : BodyValidator.errorString(violations);
    }
}
