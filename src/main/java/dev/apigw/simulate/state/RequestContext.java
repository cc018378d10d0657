package dev.apigw.simulate.state;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What one request has of its own before anything is known about it.
 *
 * @param requestId         a UUID
 * @param extendedRequestId 16 characters, the last one an equals sign
 * @param traceId           as AWS X-Ray writes it: {@code Root=1-8hex-24hex}
 * @param parentId          16 hexadecimal digits, for a trace that names no parent
 */
public record RequestContext(String requestId, String extendedRequestId, Instant requestTime, String traceId,
                             String parentId) {
    /** Carries the request id, in the answer as in a request that brings its own. */
    public static final String HEADER = "x-amzn-RequestId";
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public RequestContext {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(extendedRequestId, "extendedRequestId");
        Objects.requireNonNull(requestTime, "requestTime");
        Objects.requireNonNull(traceId, "traceId");
        Objects.requireNonNull(parentId, "parentId");
    }

    /**
     * A context with new ids.
     *
     * <p>Source: observed – facts of integrations, sections 8 and 10 (form of the three ids).
     */
    public static RequestContext of(Environment environment) {
        return of(environment.random(), environment.clock().instant());
    }

    /** A context with the next ids of a sequence. */
    public static RequestContext of(RandomGenerator random, Instant now) {
        // Bits as RFC 4122 wants them for a random UUID.
        UUID uuid = new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63);
        StringBuilder extended = new StringBuilder();
        for (int i = 0; i < 15; i++) {
            extended.append(BASE64.charAt(random.nextInt(BASE64.length())));
        }
        String seconds = Long.toHexString(now.getEpochSecond());
        String root = "Root=1-" + "0".repeat(Math.max(0, 8 - seconds.length())) + seconds + "-" + hex(random, 24);
        return new RequestContext(uuid.toString(), extended.append('=').toString(), now, root, hex(random, 16));
    }

    /**
     * This context with the request id that a client asked for, if that is a UUID.
     *
     * <p>Source: documented – developer guide, "Access logging for REST APIs", current page.
     */
    public RequestContext asked(Optional<String> id) {
        return id.filter(RequestContext::isRequestId)
                .map(own -> new RequestContext(own, extendedRequestId, requestTime, traceId, parentId)).orElse(this);
    }

    /** Whether a client may use this text as its request id. */
    public static boolean isRequestId(String text) {
        return text.matches("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    }

    private static String hex(RandomGenerator random, int digits) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits; i++) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
        return text.toString();
    }
}
