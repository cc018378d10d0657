package dev.apigw.cli;

import dev.apigw.simulate.state.Environment;
import dev.apigw.simulate.state.VpcEndpoint;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Time and chance of a simulation. */
final class WorldOptions {
    @Option(names = "--time", paramLabel = "INSTANT",
            description = "Time of the request: now, or an instant such as 2026-01-01T00:00:00Z, which is the default.")
    private Optional<String> time = Optional.empty();

    @Option(names = "--seed", paramLabel = "NUMBER", defaultValue = "0",
            description = "Where request and trace ids come from (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--source-ip", paramLabel = "ADDRESS", description = "Address of the client (default: 127.0.0.1).")
    private Optional<String> sourceIp = Optional.empty();

    @Option(names = "--vpc-endpoint", paramLabel = "VPC/ENDPOINT",
            description = "VPC and VPC endpoint that the requests come through, for private APIs: vpc-1/vpce-2.")
    private Optional<String> vpcEndpoint = Optional.empty();

    /**
     * The world around the gateway.
     *
     * @throws UserError if the time is none
     */
    Environment environment() {
        Environment world = Environment.fixed().withSeed(seed).withClock(clock(time));
        world = sourceIp.isPresent() ? world.withSourceIp(sourceIp.get()) : world;
        return vpcEndpoint.isPresent() ? world.withVpcEndpoint(endpoint(vpcEndpoint.get())) : world;
    }

    private static VpcEndpoint endpoint(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw new UserError("`" + text + "` names no VPC endpoint; write --vpc-endpoint vpc-1/vpce-2.");
        }
        return new VpcEndpoint(parts[0], parts[1]);
    }

    /**
     * The clock for the value of {@code --time}.
     *
     * @throws UserError if the time is none
     */
    static Clock clock(Optional<String> time) {
        if (time.isEmpty()) {
            return Environment.fixed().clock();
        }
        if (time.get().equalsIgnoreCase("now")) {
            return Clock.systemUTC();
        }
        try {
            return Clock.fixed(Instant.parse(time.get()), ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new UserError("`" + time.get() + "` is no time; write now, or an instant such as 2026-01-01T00:00:00Z.", e);
        }
    }
}
