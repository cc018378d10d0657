package dev.apigw;

import dev.apigw.cli.Apigw;
import dev.apigw.cli.StandardOutput;
import dev.apigw.simulate.backend.LiveHttp;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Entry point of the program; the only place that ends the process. */
public final class Main {
    private Main() {}

    /** Runs {@code apigw} on the process's own streams and exits with its code. */
    public static void main(String[] args) {
        // Here, as a definition may be fetched over HTTP long before a backend is called.
        System.setProperty(LiveHttp.ALLOW_HOST, "host");
        StandardOutput out = StandardOutput.ofProcess();
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exitCode = out.finish(Apigw.run(System.in, out.stream(), err, args), err);
        err.flush();
        System.exit(exitCode);
    }
}
