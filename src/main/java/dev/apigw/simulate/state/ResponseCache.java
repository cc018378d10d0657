package dev.apigw.simulate.state;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.apigw.simulate.EndpointResponse;
import dev.apigw.simulate.IntegrationRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The cache of a stage: what backends answered, for as long as it counts on the clock of the simulation. Lives as long as the
 * simulator.
 */
public final class ResponseCache {
    private static final long GIGABYTE = 1L << 30;
    /** What an entry takes besides its body; a round number, since nobody knows AWS's. */
    private static final int OVERHEAD = 1024;

    /**
     * An answer in the cache.
     *
     * @param request what it answers
     */
    public record Entry(IntegrationRequest request, EndpointResponse response, Instant stored, Duration timeToLive) {}

    private final Cache<List<String>, Entry> entries;
    /** When the cache was used first; nanoseconds since 1970 would overflow in the year 2262. */
    private Instant begin;
    private long now;

    /**
     * @param gigabytes the size of the cache cluster
     */
    public ResponseCache(double gigabytes) {
        this.entries = Caffeine.newBuilder().executor(Runnable::run).ticker(() -> now)
                .maximumWeight(Math.round(gigabytes * GIGABYTE))
                .weigher((List<String> key, Entry entry) -> OVERHEAD + entry.response().body().size())
                .expireAfter(Expiry.creating((List<String> key, Entry entry) -> entry.timeToLive())).build();
    }

    /** What is stored under a key, if it still counts. */
    public synchronized Optional<Entry> get(List<String> key, Instant time) {
        advance(time);
        return Optional.ofNullable(entries.getIfPresent(key));
    }

    /** Stores an answer, in the place of an older one. */
    public synchronized void put(List<String> key, Entry entry) {
        advance(entry.stored());
        entries.invalidate(key);
        entries.put(List.copyOf(key), entry);
    }

    /** Forgets everything, as FlushStageCache does. */
    public synchronized void flush() {
        entries.invalidateAll();
    }

    private void advance(Instant time) {
        begin = begin == null ? time : begin;
        now = Math.max(now, Duration.between(begin, time).toNanos());
    }
}
