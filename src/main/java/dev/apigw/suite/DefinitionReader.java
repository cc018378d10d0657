package dev.apigw.suite;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.BuildResult;
import dev.apigw.build.ImportOptions;
import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Members;
import dev.apigw.diagnostic.Severity;
import dev.apigw.diagnostic.Similar;
import dev.apigw.model.CanarySettings;
import dev.apigw.model.Stage;
import dev.apigw.model.Stated;
import dev.apigw.resolve.ApiKind;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.LoadedDocument;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.resolve.SpecVersion;
import dev.apigw.source.MapNode;
import dev.apigw.source.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code api} and {@code import} of a suite: the definition under test. */
final class DefinitionReader {
    private static final List<String> IMPORT = List.of("basepath");
    private static final List<String> BASEPATHS = List.of("ignore", "prepend", "split");

    private final Path folder;
    private final String prefix;
    private final ResolveOptions options;
    private final Members members;

    /**
     * @param folder what the path of the definition is relative to
     * @param prefix the same folder as messages name it, with a slash at its end unless it is empty
     */
    DefinitionReader(Path folder, String prefix, ResolveOptions options, Members members) {
        this.folder = folder;
        this.prefix = prefix;
        this.options = options;
        this.members = members;
    }

    /** The definition that a suite names, else that of its project file. */
    Optional<SuiteDefinition> read(MapNode suite, Optional<ProjectFile> project) {
        ImportOptions imports = suite.has("import") ? importOptions(suite)
                : project.flatMap(file -> file.project().basepath()).map(DefinitionReader::options).orElseGet(ImportOptions::defaults);
        Optional<Stated> other = project.flatMap(file -> file.project().api());
        if (!suite.has("api") && other.isPresent()) {
            return of(project.get()).definition(other.get().value(), ((InFile) other.get().origin()).span(), imports);
        }
        members.required(suite, "a suite", "api", "Name the definition under test: `api: openapi.yaml`.");
        Optional<MapNode.Entry> api = suite.entry("api");
        Optional<String> name = api.flatMap(members::text);
        return name.flatMap(text -> definition(text, api.get().value().span(), imports));
    }

    private ImportOptions importOptions(MapNode suite) {
        Optional<MapNode> map = suite.entry("import").flatMap(members::mapping);
        map.ifPresent(m -> members.allow(m, "`import`", IMPORT));
        return map.flatMap(m -> m.entry("basepath")).flatMap(entry -> members.word(entry, BASEPATHS))
                .map(DefinitionReader::options)
                .orElseGet(ImportOptions::defaults);
    }

    /** What a canary of a stage serves, if it names a file. */
    Optional<SuiteDefinition> canary(Stage stage, Optional<ProjectFile> project) {
        Optional<Stated> deployment = stage.canarySettings().flatMap(CanarySettings::deployment)
                .filter(stated -> stated.value().matches(".*\\.(ya?ml|json)"));
        return deployment.flatMap(stated -> {
            SourceSpan place = ((InFile) stated.origin()).span();
            boolean isOfProject = project.isPresent() && place.file().name().startsWith(project.get().prefix())
                    && !Files.exists(folder.resolve(stated.value()));
            return (isOfProject ? of(project.get()) : this).definition(stated.value(), place, ImportOptions.defaults());
        });
    }

    private DefinitionReader of(ProjectFile project) {
        return new DefinitionReader(project.folder(), project.prefix(), options, members);
    }

    private static ImportOptions options(String basepath) {
        return new ImportOptions(ImportOptions.Basepath.valueOf(basepath.toUpperCase(Locale.ROOT)));
    }

    private Optional<SuiteDefinition> definition(String text, SourceSpan place, ImportOptions imports) {
        Optional<Path> path = path(text, place);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        LoadedDocument loaded = DocumentLoader.load(prefix + text, path.get(), options);
        if (loaded.document().isEmpty()) {
            loaded.diagnostics().forEach(diagnostic -> unreadable(diagnostic, place));
            return Optional.empty();
        }
        ResolvedDocument document = loaded.document().get();
        if (document.version() == SpecVersion.UNKNOWN) {
            members.error(place, "`" + prefix + text + "` is neither OpenAPI 3 nor Swagger 2.0: its top level states no such version.");
            return Optional.empty();
        }
        if (document.apiKind() == ApiKind.HTTP) {
            members.error(place, "`" + prefix + text + "` is an HTTP API, which is not simulated yet.", "Name a REST API.");
            return Optional.empty();
        }
        BuildResult built = ApiBuilder.build(document, imports);
        long errors = Stream.concat(loaded.diagnostics().stream(), built.diagnostics().stream())
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR).count();
        return Optional.of(new SuiteDefinition(prefix + text, built.api(), errors));
    }

    private Optional<Path> path(String text, SourceSpan place) {
        try {
            Path path = folder.resolve(text);
            if (Files.exists(path)) {
                return Optional.of(path);
            }
            Optional<String> near = Similar.nearest(path.getFileName().toString(), neighbours(path));
            members.error(place, "There is no file `" + prefix + text + "`.", near.map(name -> "Did you mean `" + name + "`?")
                    .orElse("`api` is a path relative to the suite."));
        } catch (InvalidPathException e) {
            members.error(place, "`api` is no path: " + e.getReason() + ".");
        }
        return Optional.empty();
    }

    private static List<String> neighbours(Path path) {
        Path parent = path.toAbsolutePath().normalize().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(parent)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            return List.of(); // it is only for a hint
        }
    }

    private void unreadable(Diagnostic diagnostic, SourceSpan place) {
        SourceSpan at = diagnostic.origin() instanceof InFile in && !in.span().file().text().isEmpty() ? in.span() : place;
        diagnostic.hint().ifPresentOrElse(hint -> members.error(at, diagnostic.message(), hint),
                () -> members.error(at, diagnostic.message()));
    }
}
