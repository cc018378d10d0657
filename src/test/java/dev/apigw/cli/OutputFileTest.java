package dev.apigw.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir
    Path folder;

    @Test
    void replacesTheFileAndLeavesNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("out.txt"), "a longer text than the new one");
        OutputFile.write(file, "new");
        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("out.txt");
    }

    @Test
    void writesThroughASymbolicLink() throws IOException {
        Path file = Files.writeString(folder.resolve("real.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        OutputFile.write(link, "new");
        assertThat(file).hasContent("new");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void refusesAFolder() throws IOException {
        assertThatThrownBy(() -> OutputFile.write(folder, "new")).isInstanceOf(UserError.class)
                .hasMessageContaining("it is a directory");
        assertThat(names()).isEmpty();
    }

    @Test
    void refusesAFolderThatDoesNotExist() {
        assertThatThrownBy(() -> OutputFile.write(folder.resolve("no/out.txt"), "new")).isInstanceOf(UserError.class)
                .hasMessageContaining("its folder does not exist");
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
