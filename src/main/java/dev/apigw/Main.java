package dev.apigw;

import dev.apigw.cli.Apigw;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Entry point of the program; the only place that ends the process. */
public final class Main {
    private Main() {}

    /** Runs {@code apigw} on the process's own streams and exits with its code. */
    public static void main(String[] args) {
        // Output is UTF-8 whatever the platform says, so that a golden file is the same everywhere.
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int exitCode = Apigw.run(System.in, out, err, args);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor)), false, StandardCharsets.UTF_8);
    }
}
