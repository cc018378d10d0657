package dev.apigw;

import dev.apigw.cli.Apigw;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The run that fills the class-data archive: the launcher starts it, instead of {@link Main}, while the application
 * folder is packaged. One JVM runs all command lines, because an archive is made from one process.
 */
public final class Training {
    private Training() {}

    /** Runs the command lines of the file {@code args[0]}, then ends the process the way {@code apigw} does. */
    public static void main(String[] args) throws IOException {
        for (List<String> commandLine : commandLines(Path.of(args[0]))) {
            int exitCode = run(commandLine);
            if (exitCode > 1) {
                System.err.println("training: `" + String.join(" ", commandLine) + "` ended with " + exitCode);
            }
        }
        Main.main(new String[] {"--version"});
    }

    /** The command lines of a training file, without its comments. */
    static List<List<String>> commandLines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\\s+")))
                .toList();
    }

    /** The exit code of one command line, run without input and with its output thrown away. */
    static int run(List<String> commandLine) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return Apigw.run(InputStream.nullInputStream(), nowhere, nowhere, commandLine.toArray(String[]::new));
    }
}
