package dev.apigw.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Everything that a command takes from the process around it; nothing else asks {@link System}, so that a test runs the
 * whole program.
 *
 * @param in        standard input; read once at most
 * @param out       results only
 * @param err       all else
 * @param folder    what a relative path on the command line is relative to
 * @param variables of the process, such as {@code NO_COLOR}
 * @param terminal  whether {@code out} is a terminal; asked late because finding out costs start-up time
 */
record Environment(InputStream in, PrintStream out, PrintStream err, Path folder, Map<String, String> variables,
                   BooleanSupplier terminal) {
    Environment {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(err, "err");
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(variables, "variables");
        Objects.requireNonNull(terminal, "terminal");
    }

    /** The same with standard error elsewhere. */
    Environment saying(PrintStream elsewhere) {
        return new Environment(in, out, elsewhere, folder, variables, terminal);
    }

    /** The variable that fixes the clock, so that a script prints the same every time. */
    static final String TIME = "APIGW_TIME";

    /** The process's own folder and variables with the given streams. */
    static Environment ofProcess(InputStream in, PrintStream out, PrintStream err) {
        return new Environment(in, out, err, Path.of(""), System.getenv(), Terminal::isPresent);
    }

    /**
     * The clock of what is written down: that of the system, unless the variable says otherwise.
     *
     * @throws UserError if what it says is no time
     */
    Clock clock() {
        String time = variables.getOrDefault(TIME, "");
        try {
            return time.isEmpty() ? Clock.systemUTC() : Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new UserError(TIME + " is `" + time + "`, which is no time; write it as 2026-01-01T00:00:00Z.", e);
        }
    }

    /**
     * A path of the command line.
     *
     * @throws UserError if the system has no such names
     */
    Path path(String text) {
        try {
            return folder.resolve(text);
        } catch (InvalidPathException e) {
            throw new UserError("`" + text + "` is no path: " + e.getReason() + ".", e);
        }
    }
}
