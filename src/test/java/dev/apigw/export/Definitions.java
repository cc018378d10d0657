package dev.apigw.export;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.Definition;
import dev.apigw.build.ImportOptions;
import dev.apigw.resolve.ApiKind;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.resolve.ResolvedDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Definitions to export: those of the corpus, and texts. */
final class Definitions {
    static final Path CORPUS = Path.of("..", "shared", "corpus");

    private Definitions() {}

    /** The files of the corpus; none where it is missing. */
    static List<Path> corpus() throws IOException {
        if (!Files.isDirectory(CORPUS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(Files::isRegularFile).filter(file -> !file.toString().matches(".*\\.(tsv|vtl)")).sorted().toList();
        }
    }

    /** The REST API of a file; empty for what is none. */
    static Optional<Definition> of(Path file) {
        return DocumentLoader.load(file.toString(), file, ResolveOptions.none()).document()
                .filter(document -> document.apiKind() == ApiKind.REST).map(Definitions::built);
    }

    static Definition of(String text) {
        return read(text).orElseThrow();
    }

    /** The definition of a text, whatever it is; empty if it cannot be read. */
    static Optional<Definition> read(String text) {
        return DocumentLoader.load("export", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                ResolveOptions.none()).document().map(Definitions::built);
    }

    private static Definition built(ResolvedDocument document) {
        return new Definition(document, ApiBuilder.build(document, ImportOptions.defaults()).api());
    }
}
