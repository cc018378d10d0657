package dev.apigw.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The process's standard output, which remembers why it failed: a {@link PrintStream} forgets the reason, and a reader that
 * went away ({@code | head}) is no error while a full disk is.
 */
public final class StandardOutput {
    private final Recorder recorder;
    private final PrintStream stream;

    StandardOutput(OutputStream target) {
        recorder = new Recorder(target);
        // Output is UTF-8 whatever the platform says, so that a golden file is the same everywhere.
        stream = new PrintStream(new BufferedOutputStream(recorder, 1 << 16), false, StandardCharsets.UTF_8);
    }

    /** Standard output of this process. */
    public static StandardOutput ofProcess() {
        return new StandardOutput(new FileOutputStream(FileDescriptor.out));
    }

    /** Where results are printed. */
    public PrintStream stream() {
        return stream;
    }

    /** The exit code after everything is written: {@code exitCode}, unless the results did not arrive. */
    public int finish(int exitCode, PrintStream err) {
        stream.flush();
        if (recorder.failure == null || isBrokenPipe(recorder.failure)) {
            return exitCode;
        }
        err.println("apigw: the result cannot be written: " + recorder.failure.getMessage());
        return ExitCode.USAGE;
    }

    private static boolean isBrokenPipe(IOException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    private static final class Recorder extends OutputStream {
        private final OutputStream target;
        private IOException failure;

        Recorder(OutputStream target) {
            this.target = target;
        }

        @Override public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override public void write(byte[] bytes, int offset, int length) throws IOException {
            if (failure != null) {
                return; // said once; what follows would fail the same way
            }
            try {
                target.write(bytes, offset, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override public void flush() throws IOException {
            if (failure == null) {
                target.flush();
            }
        }
    }
}
