package dev.apigw.simulate;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** The id that the backend gave the request. */
public final class EndpointRequestId {
    private EndpointRequestId() {}

    /**
     * The id in the backend's headers. A function's is that of the call of Lambda, which a stub does not have: it is drawn, and
     * the same in every run. Empty if the backend gave none.
     *
     * <p>Source: documented – developer guide, "Variables for access logging" (the two headers).
     */
    public static Optional<String> of(Exchange exchange) {
        if (!exchange.isAnswered()) {
            return Optional.empty();
        }
        Headers headers = exchange.endpointResponse().headers();
        return headers.first("x-amzn-RequestId").or(() -> headers.first("x-amz-request-id"))
                .or(() -> Optional.of(exchange.context().requestId())
                        .filter(id -> exchange.integrationRequest().kind() == IntegrationRequest.Kind.LAMBDA)
                        .map(id -> UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString()));
    }
}
