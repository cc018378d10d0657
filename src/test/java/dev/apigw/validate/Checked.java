package dev.apigw.validate;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.ImportOptions;
import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.DiagnosticOrder;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.LoadedDocument;
import dev.apigw.resolve.ReferenceCheck;
import dev.apigw.resolve.ResolveOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code validate} finds in a file: findings of reading, of references, of building and of the rules. */
final class Checked {
    private Checked() {}

    /** The findings of a file, sorted. */
    static List<Diagnostic> file(Path path) {
        return file(path, ResolveOptions.none());
    }

    /** The findings of a file that needs values or further folders, sorted. */
    static List<Diagnostic> file(Path path, ResolveOptions options) {
        return document(DocumentLoader.load(path.getFileName().toString(), path, options));
    }

    /** The findings of a text, sorted. */
    static List<Diagnostic> text(String text) {
        return document(DocumentLoader.load("text.yaml",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ResolveOptions.none()));
    }

    private static List<Diagnostic> document(LoadedDocument loaded) {
        List<Diagnostic> all = new ArrayList<>(loaded.diagnostics());
        loaded.document().ifPresent(document -> {
            all.addAll(ReferenceCheck.check(document));
            all.addAll(Validator.validate(document, ApiBuilder.build(document, ImportOptions.defaults())));
        });
        return DiagnosticOrder.sorted(all);
    }
}
