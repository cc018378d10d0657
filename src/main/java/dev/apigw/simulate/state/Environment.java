package dev.apigw.simulate.state;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The world around a simulation. With the same environment the same request gives the same answer, byte for byte.
 *
 * @param seed      of everything that AWS would draw by chance
 * @param accountId twelve digits
 * @param sourceIp  address of the client
 */
public record Environment(Clock clock, long seed, String accountId, String region, String apiId, String sourceIp) {
    public Environment {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(apiId, "apiId");
        Objects.requireNonNull(sourceIp, "sourceIp");
    }

    /** Always the same: midnight of 1 January 2026, seed 0, the account number of the AWS documentation. */
    public static Environment fixed() {
        return new Environment(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC), 0, "123456789012",
                "us-east-1", "simulated0", "127.0.0.1");
    }

    public Environment withClock(Clock newClock) {
        return new Environment(newClock, seed, accountId, region, apiId, sourceIp);
    }

    public Environment withSeed(long newSeed) {
        return new Environment(clock, newSeed, accountId, region, apiId, sourceIp);
    }

    /** A generator at the begin of its sequence. */
    public RandomGenerator random() {
        return new SplittableRandom(seed);
    }
}
