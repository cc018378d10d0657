package dev.apigw.simulate.state;

import dev.apigw.model.ThrottleSettings;
import java.time.Duration;
import java.time.Instant;

/**
 * A bucket of tokens on the clock of the simulation: full at first, refilled at the rate limit, never above the burst limit.
 *
 * <p>Source: documented – developer guide, "Throttle API requests for better throughput". AWS calls its limits best effort; this
 * one is exact, so that a run repeats. No library: those at hand count in wall-clock time or in whole tokens.
 */
final class TokenBucket {
    private static final double NANOS = 1e9;
    /** A hair's breadth, so that ten refills of a tenth are a whole token. */
    private static final double ROUNDING = 1e-9;

    private final ThrottleSettings settings;
    private double tokens;
    private Instant last;

    TokenBucket(ThrottleSettings settings, Instant now) {
        this.settings = settings;
        this.tokens = settings.burstLimit();
        this.last = now;
    }

    /** Takes a token, if there is one. A rate of zero lets nobody through, whatever the burst limit. */
    boolean take(Instant now) {
        if (now.isAfter(last)) {
            tokens = Math.min(settings.burstLimit(), tokens + Duration.between(last, now).toNanos() / NANOS * settings.rateLimit());
            last = now;
        }
        if (settings.rateLimit() <= 0 || tokens < 1 - ROUNDING) {
            return false;
        }
        tokens = Math.max(0, tokens - 1);
        return true;
    }
}
