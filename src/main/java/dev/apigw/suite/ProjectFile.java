package dev.apigw.suite;

import dev.apigw.diagnostic.Members;
import dev.apigw.project.Project;
import dev.apigw.project.ProjectReader;
import dev.apigw.source.LoadedFile;
import dev.apigw.source.MapNode;
import dev.apigw.source.ParsedSource;
import dev.apigw.source.SourceLoader;
import dev.apigw.source.SourceReader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The project file that a suite names.
 *
 * @param folder what paths in it are relative to
 * @param prefix the same folder as messages name it
 */
record ProjectFile(Project project, Path folder, String prefix) {
    /** Reads the file; its mistakes join those of the suite. */
    static Optional<ProjectFile> read(MapNode.Entry entry, Path base, String basePrefix, Members members) {
        Optional<String> name = members.text(entry);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path path = base.resolve(name.get());
            LoadedFile loaded = SourceLoader.load(basePrefix + name.get(), path);
            if (loaded.problem().isPresent()) {
                members.error(entry.value().span(), loaded.problem().get().message(), "`project` is a path relative to the suite.");
                return Optional.empty();
            }
            return parsed(loaded, path.resolveSibling(""), (basePrefix + name.get()).replaceFirst("[^/\\\\]*$", ""), members);
        } catch (InvalidPathException e) {
            members.error(entry.value().span(), "`project` is no path: " + e.getReason() + ".");
            return Optional.empty();
        }
    }

    private static Optional<ProjectFile> parsed(LoadedFile loaded, Path folder, String prefix, Members members) {
        ParsedSource parsed = SourceReader.parse(loaded.file());
        parsed.problems().forEach(problem -> members.error(problem.span(), problem.message()));
        return parsed.root().flatMap(root -> {
            ProjectReader.Result result = ProjectReader.read(root, folder, prefix);
            result.mistakes().forEach(members::add);
            return result.project();
        }).map(project -> new ProjectFile(project, folder, prefix));
    }
}
