package dev.apigw.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.JsonText;
import dev.apigw.report.ImportStructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that strangers wrote: each builds, and what is built can be printed. */
class CorpusBuildTest {
    private static final Path CORPUS = Path.of("..", "shared", "corpus");

    static List<Path> files() throws IOException {
        if (!Files.isDirectory(CORPUS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".tsv")).sorted().toList();
        }
    }

    @Test
    void corpusIsThere() throws IOException {
        assumeTrue(!files().isEmpty(), () -> CORPUS + " is absent: no real files are built");
        assertThat(files()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("files")
    void builds(Path file) {
        Optional<ResolvedDocument> document = DocumentLoader.load(file.toString(), file, ResolveOptions.none()).document();
        document.ifPresent(d -> {
            BuildResult result = ApiBuilder.build(d, ImportOptions.defaults());
            assertThat(JsonText.compact(ImportStructure.of(result.api(), List.of()))).isNotEmpty();
        });
    }
}
