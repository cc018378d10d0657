package dev.apigw.build;

import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.resolve.ResolvedDocument;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Builds of definitions that a test writes down. */
final class Builds {
    private Builds() {}

    static ResolvedDocument document(String text) {
        return DocumentLoader.load("test", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                ResolveOptions.none()).document().orElseThrow();
    }

    static BuildResult of(String text) {
        return ApiBuilder.build(document(text), ImportOptions.defaults());
    }
}
