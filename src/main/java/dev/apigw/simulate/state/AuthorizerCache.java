package dev.apigw.simulate.state;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What authorizers answered, for as long as it counts on the clock of the simulation. Lives as long as the simulator, so that
 * one request finds what another one has left.
 *
 * <p>No library: nothing is ever evicted but by time, and time comes with each question.
 */
public final class AuthorizerCache<T> {
    private record Entry<T>(T value, Instant until) {}

    private final Map<List<String>, Entry<T>> entries = new HashMap<>();

    /** What was kept under a key, if it still counts. */
    public synchronized Optional<T> get(List<String> key, Instant now) {
        return Optional.ofNullable(entries.get(key)).filter(entry -> now.isBefore(entry.until())).map(Entry::value);
    }

    /** Keeps a value; what has expired goes. */
    public synchronized void put(List<String> key, T value, Instant now, Duration timeToLive) {
        entries.values().removeIf(entry -> !now.isBefore(entry.until()));
        entries.put(List.copyOf(key), new Entry<>(value, now.plus(timeToLive)));
    }
}
