package dev.apigw.simulate.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.simulate.EndpointResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseCacheTest {
    private static final List<String> KEY = List.of("/pets", "GET");

    /** In the years in which a count of nanoseconds since 1970 is negative, or too large for a number. */
    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "2300-01-01T00:00:00Z"})
    void anEntryCountsForItsTimeAndNoLonger(String begin) {
        Instant stored = Instant.parse(begin);
        ResponseCache cache = new ResponseCache(0.5);
        assertThat(cache.get(KEY, stored)).isEmpty();
        cache.put(KEY, new ResponseCache.Entry(null, EndpointResponse.ofStatus(200), stored, Duration.ofSeconds(60)));
        assertThat(cache.get(KEY, stored.plusSeconds(59))).isPresent();
        assertThat(cache.get(KEY, stored.plusSeconds(61))).isEmpty();
    }
}
