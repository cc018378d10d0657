package dev.apigw.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root command; holds nothing but the list of subcommands. */
@Command(name = "apigw", mixinStandardHelpOptions = true, subcommands = ImportCommand.class, version = "apigw 0.1.0-SNAPSHOT",
        description = "Know on your laptop, and in CI, what Amazon API Gateway will do with your OpenAPI file.")
public final class Apigw implements Runnable {
    @Override public void run() {}

    /** The exit code of the command line {@code args}, run on the given streams. */
    public static int run(InputStream in, PrintStream out, PrintStream err, String... args) {
        return new CommandLine(new Apigw()).setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(args);
    }
}
