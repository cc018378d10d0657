package dev.apigw.simulate.log;

import dev.apigw.simulate.ContextVariables;
import dev.apigw.simulate.EndpointRequestId;
import dev.apigw.simulate.ErrorVariables;
import dev.apigw.simulate.Exchange;
import dev.apigw.simulate.SimulationResult;
import dev.apigw.simulate.state.RequestContext;
import java.time.Duration;
import java.util.Optional;

/**
 * The variables of {@code $context} that an access log can use: those of templates, and what is known at the end only.
 *
 * <p>Source: documented – developer guide, "Variables for access logging for API Gateway", current page. Nothing of
 * {@code authenticate}, {@code authorize}, {@code customDomain}, {@code waf}, {@code wafResponseCode}, {@code webaclArn} and
 * {@code xrayTraceId} is set: no domain name, firewall or tracing took part. Of {@code authorizer} there is what it said, but
 * not how its call went ({@code error}, {@code latency}, {@code requestId}, {@code status}).
 */
record AccessLogVariables(SimulationResult.Answered answered) {
    private static final String ERROR = "error.";

    /** The value of {@code $context.NAME}; empty if it has none. */
    Optional<String> value(String name) {
        if (name.startsWith(ERROR)) {
            return answered.rejection().flatMap(reject -> ErrorVariables.value(reject, name.substring(ERROR.length())));
        }
        return switch (name) {
            case "requestId" -> Optional.of(requestId());
            case "status" -> Optional.of(Integer.toString(answered.response().statusCode()));
            case "responseLength" -> Optional.of(Integer.toString(answered.response().body().size()));
            // Nothing but the backend takes time on the clock of a simulation.
            case "responseLatency" -> Optional.of(millis(exchange().integrationLatency().orElse(Duration.ZERO)));
            default -> integration(name).or(() -> ContextVariables.value(exchange(), name));
        };
    }

    /** What the backend did; nothing of it is set for a mock (inferred) and for a request that never left. */
    private Optional<String> integration(String name) {
        if (answered.sent().isEmpty()) {
            return Optional.empty();
        }
        return switch (name) {
            case "integrationLatency", "integration.latency" -> exchange().integrationLatency().map(AccessLogVariables::millis);
            case "integrationStatus", "integration.integrationStatus" -> endpointStatus();
            case "integration.status" -> exchange().integration().type().isProxy() && answered.rejection().isEmpty()
                    ? Optional.of(Integer.toString(exchange().methodResponse().statusCode())) : endpointStatus();
            // The line of the execution log: reported for timeouts and broken connections, inferred for the rest.
            case "integration.error", "integrationErrorMessage" -> ExecutionFailure.line(answered);
            case "integration.requestId", "awsEndpointRequestId" -> EndpointRequestId.of(exchange());
            case "awsEndpointRequestId2" -> exchange().isAnswered()
                    ? exchange().endpointResponse().headers().first("x-amz-id-2") : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Source: documented – developer guide, "Access logging for REST APIs"; the id before the mark is a placeholder there. */
    private String requestId() {
        String id = exchange().context().requestId();
        return exchange().request().headers().first(RequestContext.HEADER).filter(own -> !RequestContext.isRequestId(own))
                .map(own -> id + "_REPLACED_INVALID_REQUEST_ID").orElse(id);
    }

    /** The status of the backend; for a function that of the call of Lambda, not what the function says. */
    private Optional<String> endpointStatus() {
        return exchange().isAnswered() ? Optional.of(Integer.toString(exchange().endpointResponse().statusCode()))
                : Optional.empty();
    }

    private Exchange exchange() {
        return answered.exchange();
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
