package dev.apigw.cli;

import dev.apigw.report.TrafficFormat;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Many requests, of which only the numbers are told. */
final class RepeatOptions {
    private static final int MOST = 10_000_000;
    private static final double USUAL_RATE = 100;
    private static final double NANOS = 1e9;

    @Option(names = "--repeat", paramLabel = "NUMBER",
            description = "Send the requests so often, one after another on the simulated clock, and print a summary of which way they "
                    + "went: deployment, function version, status, cache, what refused them; with the expected share where one is set.")
    private Optional<Integer> repeat = Optional.empty();

    @Option(names = "--rate", paramLabel = "NUMBER", description = "Requests a second under --repeat (default: 100).")
    private Optional<Double> rate = Optional.empty();

    @Option(names = "--summary", paramLabel = "FORMAT", arity = "0..1", fallbackValue = "TEXT",
            description = "Form of the summary: text, json, svg or html (default: text).")
    private Optional<TrafficFormat> summary = Optional.empty();

    /**
     * Whether a summary is asked for.
     *
     * @throws UserError if the numbers mean nothing
     */
    boolean isAsked() {
        if (repeat.isEmpty() && (summary.isPresent() || rate.isPresent())) {
            throw new UserError("--summary and --rate go with --repeat NUMBER.");
        }
        if (repeat.isPresent() && (repeat.get() < 1 || repeat.get() > MOST)) {
            throw new UserError("--repeat is a number from 1 to " + MOST + ".");
        }
        if (rate.isPresent() && !(rate.get() > 0 && rate.get() <= NANOS)) {
            throw new UserError("--rate is a number of requests a second above 0.");
        }
        return repeat.isPresent();
    }

    int times() {
        return repeat.orElseThrow();
    }

    /** The time from one request to the next. */
    Duration pause() {
        return Duration.ofNanos(Math.max(1, Math.round(NANOS / rate.orElse(USUAL_RATE))));
    }

    TrafficFormat format() {
        return summary.orElse(TrafficFormat.TEXT);
    }
}
