package dev.apigw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code completions/} is what picocli generates; {@code -Dapigw.golden=update} writes it anew. */
class CompletionsTest {
    @Test
    void theFileFitsTheCommands() throws IOException {
        Path file = Path.of("completions/apigw.bash");
        String script = Run.of("completion", "bash").stdout();
        if ("update".equals(System.getProperty("apigw.golden"))) {
            Files.writeString(file, script);
        }
        assertThat(script).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
        assertThat(Run.of("completion", "zsh").stdout()).isEqualTo(script);
    }
}
