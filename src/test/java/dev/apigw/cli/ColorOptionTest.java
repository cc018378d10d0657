package dev.apigw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColorOptionTest {
    private static final Map<String, String> TERMINAL = Map.of("TERMINAL", "yes");

    @TempDir
    Path folder;

    @Test
    void coloursATerminal() throws IOException {
        assertThat(isColoured(TERMINAL)).isTrue();
    }

    @Test
    void coloursNothingElse() throws IOException {
        assertThat(isColoured(Map.of())).isFalse();
    }

    @Test
    void heedsTheVariables() throws IOException {
        assertThat(isColoured(Map.of("TERMINAL", "yes", "NO_COLOR", "1"))).isFalse();
        assertThat(isColoured(Map.of("TERMINAL", "yes", "NO_COLOR", ""))).isTrue();
        assertThat(isColoured(Map.of("TERMINAL", "yes", "TERM", "dumb"))).isFalse();
    }

    @Test
    void theOptionBeatsTheVariables() throws IOException {
        assertThat(isColoured(Map.of("NO_COLOR", "1"), "--color=always")).isTrue();
        assertThat(isColoured(TERMINAL, "--color=never")).isFalse();
    }

    @Test
    void aFileIsNeverColoured() throws IOException {
        isColoured(TERMINAL, "--color=always", "-o", "out.txt");
        assertThat(Files.readString(folder.resolve("out.txt"))).contains("duplicate-key").doesNotContain("\u001b");
    }

    private boolean isColoured(Map<String, String> variables, String... options) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "openapi: 3.0.1\nopenapi: 3.0.1\n");
        List<String> args = new ArrayList<>(List.of("validate", "a.yaml"));
        args.addAll(List.of(options));
        return Run.in(folder, variables, "", args).stdout().contains("\u001b[");
    }
}
