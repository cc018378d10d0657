package dev.apigw.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.resolve.ResolveOptions;
import dev.apigw.source.LoadedFile;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Suites for tests. */
final class Suites {
    /** The recorded cases of this project. */
    static final Path RECORDED = Path.of("src/test/resources/conformance/invoke");
    /** A definition that answers with mocks alone. */
    static final Path FOLDER = Path.of("src/test/resources/suite");

    private Suites() {}

    /** Every suite of a folder. */
    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Suite.isSuite(file.getFileName().toString())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Suite> all(Path folder) {
        return files(folder).stream().map(file -> good(read(SourceLoader.load(file.toString(), file)))).toList();
    }

    /** A suite that is right. */
    static Suite good(String yaml) {
        return good(read(yaml));
    }

    /** A suite that stands in no file; its definitions are in {@link #FOLDER}. */
    static ReadSuite read(String yaml) {
        return read(new LoadedFile(SourceFile.inMemory("s.test.yaml", yaml), Optional.empty()));
    }

    private static ReadSuite read(LoadedFile file) {
        return SuiteReader.read(file, FOLDER, ResolveOptions.none());
    }

    private static Suite good(ReadSuite read) {
        assertThat(read.problems()).isEmpty();
        return read.suite().orElseThrow();
    }
}
