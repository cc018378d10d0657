package dev.apigw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Help and version load none of the libraries that the work itself needs. */
class StartupTest {
    private static final List<String> HEAVY = List.of("io.swagger.", "com.networknt.", "org.apache.velocity.",
            "com.fasterxml.jackson.", "org.yaml.snakeyaml.", "com.jayway.");

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "validate --help", "render-mapping --help", "explain"})
    void loadsNoLibraryThatIsNotUsed(String arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", "-Xlog:class+load:stdout",
                "-cp", System.getProperty("java.class.path"), "dev.apigw.Main"));
        command.addAll(List.of(arguments.split(" ")));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(log).contains("dev.apigw.cli.Apigw ");
        assertThat(log.lines().filter(line -> HEAVY.stream().anyMatch(line::contains))).isEmpty();
    }
}
