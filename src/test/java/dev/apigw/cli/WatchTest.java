package dev.apigw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
    @TempDir
    Path folder;

    @Test void seesEveryChangeOnceAndEndsWithThePause() {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        write(one, "a");
        List<String> seen = new ArrayList<>();
        int[] round = {0};
        Watch.run(List.of(one, two), () -> {
            switch (round[0]++) {
                case 0 -> write(one, "longer");
                case 1 -> { }
                case 2 -> write(two, "new");
                case 3 -> delete(two);
                default -> {
                    return false;
                }
            }
            return true;
        }, file -> seen.add(file.getFileName() + "@" + round[0]));
        assertThat(seen).containsExactly("one@1", "two@3", "two@4");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
