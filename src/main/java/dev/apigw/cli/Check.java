package dev.apigw.cli;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.BuildResult;
import dev.apigw.build.ImportOptions;
import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.DiagnosticOrder;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Mistake;
import dev.apigw.lint.LintSettingsReader;
import dev.apigw.diagnostic.Members;
import dev.apigw.diff.DiffSettings;
import dev.apigw.model.RestApi;
import dev.apigw.project.ProjectCheck;
import dev.apigw.resolve.LoadedDocument;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.LoadedFile;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ParsedSource;
import dev.apigw.source.SourceLoader;
import dev.apigw.source.SourceProblem;
import dev.apigw.source.SourceReader;
import dev.apigw.validate.Validator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of one definition that was read, built and validated.
 *
 * @param name        what messages call it
 * @param document    empty if it could not be read
 * @param api         what an import makes of the document
 * @param readable    whether the file could be read at all
 * @param diagnostics of reading, building and validating
 */
record Check(String name, Optional<ResolvedDocument> document, Optional<RestApi> api, boolean readable,
             List<Diagnostic> diagnostics) {
    Check {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Reads and validates one definition. */
    static Check of(String spec, ResolveOptions options, ImportOptions importOptions, Environment environment) {
        String name = InputOptions.displayName(spec);
        try {
            if (ProjectFile.isOne(spec)) {
                return ofProject(name, environment.path(spec));
            }
            LoadedDocument loaded = InputOptions.load(spec, options, environment);
            if (loaded.document().isEmpty()) {
                return new Check(name, Optional.empty(), Optional.empty(), false, loaded.diagnostics());
            }
            BuildResult built = ApiBuilder.build(loaded.document().get(), importOptions);
            List<Diagnostic> diagnostics = new ArrayList<>(loaded.diagnostics());
            diagnostics.addAll(Validator.validate(loaded.document().get(), built));
            return new Check(name, loaded.document(), Optional.of(built.api()), true, DiagnosticOrder.sorted(diagnostics));
        } catch (UserError e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new CheckFailure(name, e); // among many files the user has to know which one it was
        }
    }

    /** Reads and checks a project file. */
    private static Check ofProject(String name, Path path) {
        LoadedFile loaded = SourceLoader.load(name, path);
        List<Diagnostic> diagnostics = new ArrayList<>();
        loaded.problem().ifPresent(problem -> diagnostics.add(of(problem)));
        Optional<Node> root = Optional.empty();
        if (loaded.problem().isEmpty()) {
            ParsedSource parsed = SourceReader.parse(loaded.file());
            parsed.problems().forEach(problem -> diagnostics.add(of(problem)));
            root = parsed.root();
        }
        root.ifPresent(tree -> {
            diagnostics.addAll(ProjectCheck.check(tree, path.resolveSibling(""), name.replaceFirst("[^/\\\\]*$", "")));
            section(tree, "lint").map(lint -> LintSettingsReader.read(lint).mistakes()).ifPresent(all -> all.forEach(m -> diagnostics.add(of(m))));
            section(tree, "diff").map(Check::mistakesOfDiff).ifPresent(all -> all.forEach(m -> diagnostics.add(of(m))));
        });
        return new Check(name, Optional.empty(), Optional.empty(), root.isPresent(), DiagnosticOrder.sorted(diagnostics));
    }

    private static Optional<MapNode> section(Node tree, String key) {
        return tree.asMap().flatMap(map -> map.get(key)).flatMap(Node::asMap);
    }

    private static List<Mistake> mistakesOfDiff(MapNode section) {
        Members members = new Members();
        DiffSettings.read(section, members, DiffStagesCommand.ids());
        return members.problems();
    }

    private static Diagnostic of(Mistake mistake) {
        Diagnostic found = Diagnostic.error("project-file-invalid", new InFile(mistake.place()), mistake.message());
        return mistake.hint().map(found::withHint).orElse(found);
    }

    private static Diagnostic of(SourceProblem problem) {
        Diagnostic diagnostic = Diagnostic.error(problem.id(), new InFile(problem.span()), problem.message());
        return problem.hint().map(diagnostic::withHint).orElse(diagnostic);
    }

    /** One line for {@code -v}. */
    String describe() {
        return name + ": " + document.map(d -> "read as " + d.version()).orElse(readable ? "read as a project file" : "not readable") + ", "
                + diagnostics.size() + (diagnostics.size() == 1 ? " finding" : " findings");
    }
}
