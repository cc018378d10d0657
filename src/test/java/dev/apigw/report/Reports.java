package dev.apigw.report;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Findings for the tests of the renderers. */
final class Reports {
    static final Path FOLDER = Path.of("/work folder").toAbsolutePath();
    static final SourceFile PETS = file("api/pets.yaml", "openapi: 3.0.1\npaths:\n  /pets:\n\tget: 日本 type\n  /pets: {}\n");

    private Reports() {}

    static SourceFile file(String name, String text) {
        return SourceFile.of(name, FOLDER.resolve(name), text);
    }

    /** The place of the first occurrence of a text. */
    static InFile at(SourceFile file, String text) {
        int start = file.text().indexOf(text);
        return new InFile(file.span(start, start + text.length()));
    }

    /** One of everything: a warning with all members, an error, a note, a file that cannot be read, a clean one. */
    static Report full() {
        SourceFile missing = SourceFile.inMemory("gone: 1,2%.yaml", "");
        return of(
                Diagnostic.warning("duplicate-key", at(PETS, "/pets: {}"), "The key `/pets` <stands> & \"twice\".")
                        .withHint("Remove one of the two.").withRelated(at(PETS, "/pets"), "first stated here")
                        .withImportMessage("Unable to put method 'GET' on resource at path '/pets': 100%"),
                Diagnostic.error("json-syntax", at(PETS, "type"), "Two\nlines with \u001b[31m and \u0000."),
                Diagnostic.of("some-note", Severity.INFO, at(PETS, "paths:\n  /pets"), "Two lines of code."),
                Diagnostic.error("input-unreadable", new InFile(missing.span(0, 0)), "`gone` does not exist."));
    }

    static Report of(Diagnostic... diagnostics) {
        return new Report("validate", "1.2.3", FOLDER, List.of("api/pets.yaml", "clean.yaml", "gone: 1,2%.yaml"),
                List.of(diagnostics), Optional.of(Severity.ERROR));
    }

    static Report none() {
        return new Report("validate", "1.2.3", FOLDER, List.of("clean.yaml"), List.of(), Optional.empty());
    }
}
