package dev.apigw.lint;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.Definition;
import dev.apigw.build.ImportOptions;
import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.TextEdit;
import dev.apigw.project.Project;
import dev.apigw.project.ProjectReader;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.LoadedFile;
import dev.apigw.source.SourceLoader;
import dev.apigw.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a rule finds in a file. */
final class Linted {
    private Linted() {}

    static List<Diagnostic> file(Path path, Optional<Project> project, LintRule rule) {
        ResolvedDocument document = DocumentLoader.load(path.getFileName().toString(), path, ResolveOptions.none()).document()
                .orElseThrow(() -> new AssertionError(path + " cannot be read"));
        return Linter.lint(new Subject(new Definition(document, ApiBuilder.build(document, ImportOptions.defaults()).api()), project),
                List.of(rule));
    }

    /** The project file beside a fixture. */
    static Optional<Project> project(Path fixture) {
        Path path = fixture.resolveSibling(fixture.getFileName().toString().replaceFirst("\\.\\w+$", ".project.yaml"));
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        LoadedFile loaded = SourceLoader.load(path.getFileName().toString(), path);
        ProjectReader.Result result = ProjectReader.read(SourceReader.parse(loaded.file()).root().orElseThrow(), path.resolveSibling(""), "");
        return Optional.of(result.project().orElseThrow(() -> new AssertionError(path + ": " + result.mistakes())));
    }

    /** The text of a file with all fixes made. */
    static String fixed(Path path, List<Diagnostic> found) throws IOException {
        return TextEdit.apply(Files.readString(path), found.stream().flatMap(diagnostic -> diagnostic.fix().stream())
                .flatMap(fix -> fix.edits().stream()).toList());
    }
}
