package dev.apigw.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtFileTest {
    @TempDir
    Path folder;

    @Test
    void takesTheTextOfTheFileWithoutItsLastLineBreak() throws IOException {
        Files.writeString(folder.resolve("policy.json"), "{\n}\n\n");
        assertThat(value("@policy.json")).isEqualTo("{\n}\n");
    }

    @Test
    void leavesOtherValuesAlone() {
        assertThat(value("a@b")).isEqualTo("a@b");
        assertThat(value("")).isEmpty();
    }

    @Test
    void twoSignsAreOne() {
        assertThat(value("@@here")).isEqualTo("@here");
    }

    @Test
    void saysThatTheFileIsMissing() {
        assertThatThrownBy(() -> value("@none")).isInstanceOf(UserError.class).hasMessage("`none` does not exist.");
    }

    private String value(String text) {
        return AtFile.value(text, new Environment(InputStream.nullInputStream(), System.out, System.err, folder, Map.of(),
                () -> false));
    }
}
