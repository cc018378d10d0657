package dev.apigw.simulate.backend;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.EndpointResponse;
import dev.apigw.simulate.Failure;
import dev.apigw.simulate.Headers;
import dev.apigw.source.JsonText;
import dev.apigw.source.JsonValues;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Reads the {@code respond} of a stub: {@code status}, {@code headers} and one of {@code body}, {@code bodyBase64} and
 * {@code payload}; {@code functionError} for a function that failed; {@code functionTimeout} for one that its own time limit
 * ended; {@code networkError} for an endpoint that cannot be reached; and {@code delayInMillis} on the clock of the simulation.
 */
record StubResponse(MapNode respond, String name, BiConsumer<Node, String> error) {
    static final Set<String> KEYS = Set.of("status", "headers", "body", "bodyBase64", "payload", "functionError",
            "functionTimeout", "networkError", "delayInMillis");
    /** What a function without a time limit of its own gets. Source: documented – Lambda developer guide, "Configure timeout". */
    private static final long FUNCTION_TIMEOUT_MILLIS = 3_000;

    /** What the stub answers; after a mistake, which is told, anything. */
    BackendAnswer answer() {
        if (isSet("networkError")) {
            alone("networkError");
            return new BackendAnswer.Failed(Failure.INTEGRATION_FAILURE, name + " cannot be reached", delay(0));
        }
        EndpointResponse response = isSet("functionTimeout") ? timedOut()
                : new EndpointResponse(status(), headers(), body(), failed(), delay(0));
        return new BackendAnswer.Answered(response, name);
    }

    /**
     * The answer of Lambda for a function that ran too long, {@code delayInMillis} being its limit.
     *
     * <p>Source: reported – answers of Lambda's Invoke in public notes, 2025; before, the text had a time and no type.
     */
    private EndpointResponse timedOut() {
        alone("functionTimeout");
        Duration limit = delay(FUNCTION_TIMEOUT_MILLIS);
        Map<String, Object> errorObject = new LinkedHashMap<>();
        errorObject.put("errorType", "Sandbox.Timedout");
        errorObject.put("errorMessage", "RequestId: 00000000-0000-4000-8000-000000000000 Error: Task timed out after "
                + String.format(Locale.ROOT, "%.2f", limit.toMillis() / 1000.0) + " seconds");
        return new EndpointResponse(200, Headers.none(), Body.of(JsonValues.write(errorObject)), true, limit);
    }

    private void alone(String key) {
        for (MapNode.Entry entry : respond.entries()) {
            if (!entry.name().equals(key) && !entry.name().equals("delayInMillis") && KEYS.contains(entry.name())) {
                error.accept(entry.key(), "`" + entry.name() + "` means nothing beside `" + key + "`.");
            }
        }
    }

    private boolean isSet(String key) {
        Optional<Node> node = respond.get(key);
        if (node.isPresent() && node.get().asBoolean().isEmpty()) {
            error.accept(node.get(), "`" + key + "` is true or false, this is " + node.get().describe() + ".");
        }
        return node.flatMap(Node::asBoolean).orElse(false);
    }

    private Duration delay(long usual) {
        Optional<Node> node = respond.get("delayInMillis");
        Optional<Long> millis = node.flatMap(Node::asText).filter(text -> text.matches("\\d{1,9}")).map(Long::valueOf);
        if (node.isPresent() && millis.isEmpty()) {
            error.accept(node.get(), "`delayInMillis` is an integer from 0 to 999999999, this is " + node.get().describe() + ".");
        }
        return Duration.ofMillis(millis.orElse(usual));
    }

    private Body body() {
        boolean isPayload = respond.has("payload");
        if (isPayload && (respond.has("body") || respond.has("bodyBase64")) || respond.has("body") && respond.has("bodyBase64")) {
            error.accept(respond, "A stub answers with one of `payload`, `body` and `bodyBase64`.");
        }
        return isPayload ? Body.of(JsonText.compact(respond.get("payload").get()))
                : respond.has("bodyBase64") ? bytes() : Body.of(text("body").orElse(""));
    }

    private Body bytes() {
        Optional<Body> decoded = text("bodyBase64").flatMap(text -> Body.of(text).decodeBase64());
        if (decoded.isEmpty()) {
            error.accept(respond.get("bodyBase64").get(), "`bodyBase64` holds no base64.");
        }
        return decoded.orElse(Body.empty());
    }

    private boolean failed() {
        return respond.get("functionError").filter(node -> !node.isNull()
                && !node.asBoolean().equals(Optional.of(false))).isPresent();
    }

    private int status() {
        Optional<Node> status = respond.get("status");
        Optional<Integer> number = status.flatMap(Node::asText).filter(text -> text.matches("[1-5]\\d\\d")).map(Integer::valueOf);
        if (status.isPresent() && number.isEmpty()) {
            error.accept(status.get(), "A status is a number from 100 to 599, this is " + status.get().describe() + ".");
        }
        return number.orElse(200);
    }

    private Headers headers() {
        Headers headers = Headers.none();
        Optional<Node> stated = respond.get("headers");
        if (stated.isPresent() && stated.get().asMap().isEmpty()) {
            error.accept(stated.get(), "`headers` is a mapping, this is " + stated.get().describe() + ".");
        }
        for (MapNode.Entry entry : stated.flatMap(Node::asMap).map(MapNode::entries).orElse(List.of())) {
            List<Node> values = entry.value().asList().map(ListNode::items).orElse(List.of(entry.value()));
            for (Node value : values) {
                if (value.asText().isEmpty()) {
                    error.accept(value, "The value of a header is a text, this is " + value.describe() + ".");
                }
                headers = headers.plus(entry.name(), value.asText().orElse(""));
            }
        }
        return headers;
    }

    private Optional<String> text(String key) {
        Optional<Node> node = respond.get(key);
        if (node.isPresent() && node.get().asText().isEmpty()) {
            error.accept(node.get(), "`" + key + "` is a text, this is " + node.get().describe() + ".");
        }
        return node.flatMap(Node::asText);
    }
}
