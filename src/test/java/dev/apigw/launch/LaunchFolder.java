package dev.apigw.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A folder with a copy of the launcher and with Javas that only print how they were called. The launcher sees
 * neither the real ones nor the environment of the test.
 */
final class LaunchFolder {
    private static final Path LAUNCHER = Path.of("src/main/launcher/bin/apigw");
    private static final Path FAKE_JAVA = Path.of("src/test/resources/fake-java.sh");

    static final Path TOOLS;

    static {
        try {
            TOOLS = tools();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final Path root;
    final Path launcher;
    private final Map<String, String> environment = new LinkedHashMap<>();

    LaunchFolder(Path root) throws IOException {
        this.root = root.toRealPath();
        launcher = copy(LAUNCHER, this.root.resolve("app/bin/apigw"));
        Files.createDirectories(this.root.resolve("app/lib"));
        environment.put("HOME", path("home"));
        environment.put("LANG", "C.UTF-8");
        environment.put("APIGW_JDK_PATH", path("jdks"));
        environment.put("PATH", TOOLS.toString());
    }

    String path(String relative) {
        return root.resolve(relative).toString();
    }

    LaunchFolder with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    LaunchFolder unset(String variable) {
        environment.remove(variable);
        return this;
    }

    /** A Java of the given version; its exact build is the version with {@code +9}. */
    LaunchFolder java(String folder, String version) throws IOException {
        copy(FAKE_JAVA, root.resolve(folder).resolve("bin/java"));
        Files.writeString(root.resolve(folder).resolve("release"), """
                IMPLEMENTOR="Nobody"
                JAVA_RUNTIME_VERSION="%1$s+9"
                JAVA_VERSION="%1$s"
                MODULES="java.base"
                """.formatted(version));
        return this;
    }

    /** A program with the given shell text. */
    LaunchFolder script(String file, String text) throws IOException {
        Path source = Files.writeString(root.resolve("script"), "#!/bin/sh\n" + text);
        copy(source, root.resolve(file));
        return this;
    }

    /** What happened when the launcher was run in the root folder. */
    Run run(String... args) throws IOException, InterruptedException {
        return run(root, launcher.toString(), args);
    }

    Run run(Path workingFolder, String program, String... args) throws IOException, InterruptedException {
        return run(workingFolder, environment, program, args);
    }

    static Run run(Path workingFolder, Map<String, String> environment, String program, String... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(Arrays.asList(args));
        Path out = Files.createTempFile("out", null);
        Path err = Files.createTempFile("err", null);
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(workingFolder.toFile())
                    .redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends in time").isTrue();
            return new Run(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /**
     * A copy, written by another process: a program that this JVM has open for writing while another test starts
     * a process cannot be executed ("Text file busy").
     */
    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try {
            assertThat(new ProcessBuilder("cp", from.toString(), to.toString()).start().waitFor()).isZero();
            assertThat(new ProcessBuilder("chmod", "755", to.toString()).start().waitFor()).isZero();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return to;
    }

    /** A folder for PATH with what the launcher calls, but without the Java of this machine. */
    private static Path tools() throws IOException {
        Path tools = Files.createDirectories(Path.of("target/launcher-tools").toAbsolutePath());
        for (String tool : List.of("readlink", "wc", "cat")) {
            if (!Files.exists(tools.resolve(tool))) {
                Files.createSymbolicLink(tools.resolve(tool), inPath(tool));
            }
        }
        return tools;
    }

    private static Path inPath(String tool) {
        return Arrays.stream(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable).findFirst().orElseThrow();
    }

    /** How a process ended. */
    record Run(int exitCode, String out, String err) {
        /** The Java that ran, and the arguments it was given. */
        List<String> call() {
            assertThat(err).isEmpty();
            assertThat(exitCode).isZero();
            List<String> words = List.of(out.split("\0", -1));
            return words.subList(0, words.size() - 1);
        }

        /** The folder of the Java that ran. */
        String java() {
            return call().get(0).replaceFirst("/bin/java$", "");
        }

        /** What the program itself was given. */
        List<String> arguments() {
            return call().subList(call().indexOf("dev.apigw.Main") + 1, call().size());
        }

        /** What the JVM was given. */
        List<String> options() {
            return call().subList(1, call().indexOf("-cp"));
        }
    }
}
