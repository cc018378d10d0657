package dev.apigw.cli;

import dev.apigw.simulate.state.Environment;
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

    /**
     * The world around the gateway.
     *
     * @throws UserError if the time is none
     */
    Environment environment() {
        return Environment.fixed().withSeed(seed).withClock(clock(time));
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
