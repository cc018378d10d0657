package dev.apigw.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.launch.LaunchFolder.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application folder, run on the Java that runs this test and on the one the launcher chooses. */
@DisabledOnOs(OS.WINDOWS)
class ApplicationIT {
    private static final Path APPLICATION = Path.of("target/apigw").toAbsolutePath();

    private final Map<String, String> environment = new HashMap<>(System.getenv());
    @TempDir Path temp;

    @BeforeEach void useTheJavaOfThisTest() {
        environment.keySet().removeIf(name -> name.startsWith("APIGW_") || name.equals("JAVA_TOOL_OPTIONS"));
        environment.put("APIGW_JAVA_HOME", System.getProperty("java.home"));
    }

    @Test void runsOnTheJavaOfThisTest() throws Exception {
        assertThat(run(APPLICATION, "--version")).satisfies(ApplicationIT::printsTheVersion);
    }

    @Test void runsOnTheJavaOfTheLauncher() throws Exception {
        environment.remove("APIGW_JAVA_HOME");
        assertThat(run(APPLICATION, "--version")).satisfies(ApplicationIT::printsTheVersion);
    }

    @Test void wrongUseExitsWith2() throws Exception {
        Run run = run(APPLICATION, "--no-such-option");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("apigw: Unknown option: '--no-such-option'");
    }

    @Test void readsArgumentsAsUtf8WithoutALocale() throws Exception {
        environment.keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        assertThat(run(APPLICATION, "--größe-☃").err()).startsWith("apigw: Unknown option: '--größe-☃'");
        environment.put("LC_ALL", "C");
        assertThat(run(APPLICATION, "--größe-☃").err()).startsWith("apigw: Unknown option: '--größe-☃'");
    }

    @Test void archiveIsTrainedAndUsed() throws Exception {
        Path application = copy(temp.resolve("application"));
        assertThat(train(application)).isEqualTo(new Run(0, "", ""));
        assertThat(archives(application)).hasSize(1);
        assertThat(ownClassesFromArchive(application)).isPositive();
        assertThat(run(application, "--version")).satisfies(ApplicationIT::printsTheVersion);
    }

    @Test void archiveThatDoesNotFitIsLeftOutInSilence() throws Exception {
        Path application = copy(temp.resolve("a b"));
        train(application);
        Path archive = archives(application).get(0);
        byte[] content = Files.readAllBytes(archive);
        Files.delete(archive);
        for (byte[] broken : List.of(new byte[0], new byte[content.length], Arrays.copyOf(content, content.length / 2))) {
            Files.write(archive, broken);
            assertThat(run(application, "--version")).satisfies(ApplicationIT::printsTheVersion);
        }
        Files.write(archive, content);
        Path moved = Files.move(application, temp.resolve("moved"));
        assertThat(run(moved, "--version")).satisfies(ApplicationIT::printsTheVersion);
    }

    @Test void failedTrainingLeavesNothingBehind() throws Exception {
        Path application = copy(temp.resolve("application"));
        environment.put("APIGW_LAUNCHER_MODE", "train");
        Run run = run(application, "no such file");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("apigw: no class-data archive: the training run on ");
        assertThat(archives(application)).isEmpty();
        try (Stream<Path> files = Files.list(application.resolve("lib"))) {
            assertThat(files).allMatch(file -> file.toString().endsWith(".jar"));
        }
    }

    @Test void jarNamesOnlyWhatLiesBesideIt() throws Exception {
        try (JarFile jar = new JarFile(APPLICATION.resolve("lib/apigw.jar").toFile())) {
            List<String> libraries = List.of(jar.getManifest().getMainAttributes().getValue("Class-Path").split(" "));
            try (Stream<Path> files = Files.list(APPLICATION.resolve("lib"))) {
                assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".jar")
                        && !name.equals("apigw.jar"))).containsExactlyInAnyOrderElementsOf(libraries);
            }
        }
    }

    private Run run(Path application, String... args) throws IOException, InterruptedException {
        return LaunchFolder.run(temp, environment, application.resolve("bin/apigw").toString(), args);
    }

    private static void printsTheVersion(Run run) {
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("apigw \\d+\\.\\d+\\.\\d+\\S*\nJVM \\S.*\n");
        assertThat(run.err()).isEmpty();
    }

    private Run train(Path application) throws IOException, InterruptedException {
        Map<String, String> training = new HashMap<>(environment);
        training.put("APIGW_LAUNCHER_MODE", "train");
        return LaunchFolder.run(Path.of("").toAbsolutePath(), training, application.resolve("bin/apigw").toString(),
                Path.of("src/main/launcher/training.txt").toAbsolutePath().toString());
    }

    private long ownClassesFromArchive(Path application) throws IOException, InterruptedException {
        environment.put("APIGW_JAVA_OPTS", "-Xlog:class+load");
        Run run = run(application, "--version");
        environment.remove("APIGW_JAVA_OPTS");
        return run.out().lines().filter(line -> line.contains("dev.apigw.cli.Apigw ") && line.contains("shared objects")).count();
    }

    private static List<Path> archives(Path application) throws IOException {
        try (Stream<Path> files = Files.list(application.resolve("lib"))) {
            return files.filter(file -> file.toString().matches(".*\\.(aot|jsa)")).toList();
        }
    }

    /** The application folder without its archive. */
    private static Path copy(Path to) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("cp", "-Rp", APPLICATION.toString(), to.toString()).start().waitFor()).isZero();
        for (Path archive : archives(to)) {
            Files.delete(archive);
            Files.deleteIfExists(Path.of(archive + ".size"));
        }
        return to;
    }
}
