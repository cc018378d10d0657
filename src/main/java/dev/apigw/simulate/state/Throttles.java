package dev.apigw.simulate.state;

import dev.apigw.model.ThrottleSettings;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The buckets of a run: of accounts, stages and methods, and of keys in their plans. Lives as long as the simulator. */
public final class Throttles {
    private final Map<List<String>, TokenBucket> buckets = new HashMap<>();

    /**
     * Takes a token out of a bucket, which is full when it is first asked.
     *
     * @param name what tells the bucket from all others
     */
    public synchronized boolean take(List<String> name, ThrottleSettings settings, Instant now) {
        return buckets.computeIfAbsent(List.copyOf(name), first -> new TokenBucket(settings, now)).take(now);
    }
}
