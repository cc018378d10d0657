package dev.apigw.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders under {@code src/test/resources/validate}: one for each rule, named by its id. */
final class Fixtures {
    static final Path ROOT = Path.of("src/test/resources/validate");

    private Fixtures() {}

    /** The folders, sorted. */
    static List<Path> folders() {
        return children(ROOT).stream().filter(Files::isDirectory).toList();
    }

    /** The definitions of a folder, sorted: {@code bad*} and {@code good*}; other files are parts of them or expectations. */
    static List<Path> definitions(Path folder) {
        return children(folder).stream().filter(file -> {
            String name = file.getFileName().toString();
            return (name.startsWith("bad") || name.startsWith("good")) 
                    && !name.endsWith(".expected") && !name.endsWith(".aws");
        }).toList();
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
