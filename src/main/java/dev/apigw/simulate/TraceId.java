package dev.apigw.simulate;

import java.util.Optional;

/** The {@code X-Amzn-Trace-Id} of an exchange. */
public final class TraceId {
    public static final String HEADER = "X-Amzn-Trace-Id";

    private TraceId() {}

    /**
     * The trace id of the client, completed by a parent if it has none; a new one if the client sent none.
     *
     * <p>Source: observed – facts of invocation, row 33 (test_invocation_trace_id).
     */
    public static String of(Exchange exchange) {
        Optional<String> sent = exchange.request().headers().first(HEADER).filter(id -> id.contains("Root="));
        String parent = "Parent=" + exchange.context().parentId();
        if (sent.isEmpty()) {
            return exchange.context().traceId() + ";" + parent + ";Sampled=0";
        }
        return sent.get().contains("Parent=") ? sent.get() : sent.get() + ";" + parent + ";Sampled=0";
    }
}
