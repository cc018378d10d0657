package dev.apigw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packaging survives a training command that fails; this test does not. */
class TrainingTest {
    static List<List<String>> commandLines() throws IOException {
        return Training.commandLines(Path.of("src/main/launcher/training.txt"));
    }

    @ParameterizedTest
    @MethodSource("commandLines")
    void commandLineWorks(List<String> commandLine) {
        assertThat(Training.run(commandLine)).isBetween(0, 1);
    }
}
