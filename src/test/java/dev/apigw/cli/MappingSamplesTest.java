package dev.apigw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Renders the samples: {@code NAME.http} gives {@code NAME.expected}, and with {@code NAME.answer.yaml} the response side
 * gives {@code NAME.answer.expected}. {@code -Dapigw.golden=update} writes what the program prints now.
 */
class MappingSamplesTest {
    private static final Path SAMPLES = Path.of("samples/mapping");

    static Stream<String> requests() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".http"))
                    .map(name -> name.substring(0, name.length() - ".http".length())).sorted().toList().stream();
        }
    }

    static Stream<String> answers() throws IOException {
        return requests().filter(name -> Files.exists(SAMPLES.resolve(name + ".answer.yaml")));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void rendersTheRequest(String name) throws IOException {
        check(name + ".expected", List.of("--request", SAMPLES + "/" + name + ".http"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void rendersTheResponse(String name) throws IOException {
        check(name + ".answer.expected", List.of("--request", SAMPLES + "/" + name + ".http",
                "--backend-response", SAMPLES + "/" + name + ".answer.yaml"));
    }

    private static void check(String expected, List<String> options) throws IOException {
        List<String> words = new ArrayList<>(List.of("render-mapping", SAMPLES + "/openapi.yaml", "--check"));
        words.addAll(options);
        Run run = Run.of(words.toArray(String[]::new));
        Path file = SAMPLES.resolve(expected);
        if ("update".equals(System.getProperty("apigw.golden"))) {
            Files.writeString(file, run.stdout());
        }
        assertThat(run.stderr()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.stdout()).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
    }
}
