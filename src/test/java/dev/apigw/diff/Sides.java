package dev.apigw.diff;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.Definition;
import dev.apigw.build.ImportOptions;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.LoadedDocument;
import dev.apigw.resolve.ResolveOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Sides of comparisons for tests. */
final class Sides {
    private Sides() {}

    /** A definition in a file that can be read. */
    static Side of(Path file) {
        return of(file, ResolveOptions.none()).orElseThrow(() -> new AssertionError(file + " cannot be read"));
    }

    static Optional<Side> of(Path file, ResolveOptions options) {
        return side(DocumentLoader.load(file.getFileName().toString(), file, options));
    }

    /** A definition in a text; empty if it is none. */
    static Optional<Side> of(String text) {
        return side(DocumentLoader.load("text", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ResolveOptions.none()));
    }

    private static Optional<Side> side(LoadedDocument loaded) {
        return loaded.document().map(document -> new Side("side",
                new Definition(document, ApiBuilder.build(document, ImportOptions.defaults()).api()), Optional.empty()));
    }
}
