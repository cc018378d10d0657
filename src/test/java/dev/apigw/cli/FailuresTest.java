package dev.apigw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class FailuresTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    private final CommandLine command =
            Apigw.commandLine(Environment.ofProcess(InputStream.nullInputStream(), stream, stream));

    @Test
    void aBugIsOneLine() {
        assertThat(new Failures(stream).bug(new IllegalStateException("oops\nmore"), command)).isEqualTo(ExitCode.BUG);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("apigw: This is a bug of apigw: "
                + "IllegalStateException: oops; run again with --stacktrace and report it.\n");
    }

    @Test
    void aBugNamesTheFileThatShowedIt() {
        new Failures(stream).bug(new CheckFailure("api.yaml", new StackOverflowError()), command);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("StackOverflowError (while checking `api.yaml`); run again");
    }

    @Test
    void theTraceIsPrintedWhenItIsAskedFor() {
        command.parseArgs("validate", "--stacktrace", "api.yaml");
        new Failures(stream).bug(new IllegalStateException("oops"), command);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("\tat dev.apigw.cli.FailuresTest");
    }
}
