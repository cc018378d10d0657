package dev.apigw.simulate.state;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The world around a simulation. With the same environment the same request gives the same answer, byte for byte.
 *
 * @param seed        of everything that AWS would draw by chance
 * @param accountId   twelve digits
 * @param sourceIp    address of the client
 * @param vpcEndpoint the endpoint that the client calls from inside a VPC
 */
public record Environment(Clock clock, long seed, String accountId, String region, String apiId, String sourceIp,
                          Optional<VpcEndpoint> vpcEndpoint) {
    public Environment {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(apiId, "apiId");
        Objects.requireNonNull(sourceIp, "sourceIp");
        Objects.requireNonNull(vpcEndpoint, "vpcEndpoint");
    }

    /** Always the same: midnight of 1 January 2026, seed 0, the account number of the AWS documentation. */
    public static Environment fixed() {
        return new Environment(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC), 0, "123456789012",
                "us-east-1", "simulated0", "127.0.0.1", Optional.empty());
    }

    public Environment withClock(Clock newClock) {
        return new Environment(newClock, seed, accountId, region, apiId, sourceIp, vpcEndpoint);
    }

    public Environment withSeed(long newSeed) {
        return new Environment(clock, newSeed, accountId, region, apiId, sourceIp, vpcEndpoint);
    }

    public Environment withSourceIp(String address) {
        return new Environment(clock, seed, accountId, region, apiId, address, vpcEndpoint);
    }

    /** The same world, its client inside a VPC. */
    public Environment withVpcEndpoint(VpcEndpoint endpoint) {
        return new Environment(clock, seed, accountId, region, apiId, sourceIp, Optional.of(endpoint));
    }

    /** A generator at the begin of its sequence. */
    public RandomGenerator random() {
        return new SplittableRandom(seed);
    }
}
