package dev.apigw.cli;

import dev.apigw.diagnostic.Mistake;
import dev.apigw.project.Project;
import dev.apigw.project.ProjectReader;
import dev.apigw.source.LoadedFile;
import dev.apigw.source.ParsedSource;
import dev.apigw.source.SourceLoader;
import dev.apigw.source.SourceProblem;
import dev.apigw.source.SourceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A project file that was read.
 *
 * @param name what messages call it
 */
record ProjectFile(Project project, Path path, String name) {
    /** What it is called where nobody names it. */
    static final String USUAL = "apigw.yaml";

    /** Whether a file is a project file by its name. */
    static boolean isOne(String name) {
        return name.matches("(?:.*[/\\\\])?apigw\\.(?:ya?ml|json)");
    }

    /**
     * The project file that a user names.
     *
     * @throws UserError if it cannot be read or is wrong
     */
    static ProjectFile read(String name, Environment environment) {
        return read(name, environment.path(name));
    }

    /**
     * The project file in the working folder or a parent of it, if it is about a definition.
     *
     * @throws UserError if it cannot be read or is wrong
     */
    static Optional<ProjectFile> about(String spec, Environment environment) {
        if (spec.equals("-")) {
            return Optional.empty();
        }
        Path definition = environment.path(spec).toAbsolutePath().normalize();
        return nearest(environment).filter(project -> project.names(definition));
    }

    /**
     * The project file in the working folder or the nearest parent that has one.
     *
     * @throws UserError if it cannot be read or is wrong
     */
    static Optional<ProjectFile> nearest(Environment environment) {
        return nearest(environment.folder(), environment);
    }

    /**
     * The project file in a folder or the nearest parent that has one.
     *
     * @throws UserError if it cannot be read or is wrong
     */
    static Optional<ProjectFile> nearest(Path from, Environment environment) {
        for (Path folder = from.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(USUAL);
            if (Files.isRegularFile(file)) {
                return Optional.of(read(environment.folder().toAbsolutePath().normalize().relativize(file).toString(), file));
            }
        }
        return Optional.empty();
    }

    /** The nearest one to the file of an operand; empty for what is no file. */
    static Optional<ProjectFile> of(Operand operand, Environment environment) {
        boolean isFile = operand.kind() == Operand.Kind.FILE || operand.kind() == Operand.Kind.GIT;
        return !isFile || operand.isStandardInput() ? Optional.empty()
                : nearest(environment.path(operand.subject()).toAbsolutePath().resolveSibling(""), environment);
    }

    /** Whether the file is about the definition at a path that is absolute and normal. */
    boolean names(Path definition) {
        return project.api().filter(api -> sibling(api.value()).toAbsolutePath().normalize().equals(definition)).isPresent();
    }

    /** A path that the file states. */
    Path sibling(String stated) {
        return path.resolveSibling(stated);
    }

    private static ProjectFile read(String name, Path path) {
        LoadedFile loaded = SourceLoader.load(name, path);
        loaded.problem().ifPresent(problem -> {
            throw new UserError(problem.message());
        });
        ParsedSource parsed = SourceReader.parse(loaded.file());
        if (!parsed.problems().isEmpty()) {
            throw new UserError(parsed.problems().stream().map(ProjectFile::line).collect(Collectors.joining("\n")));
        }
        ProjectReader.Result result = ProjectReader.read(parsed.root().orElseThrow(), path.resolveSibling(""),
                name.replaceFirst("[^/\\\\]*$", ""));
        return new ProjectFile(result.project().orElseThrow(() -> new UserError(result.mistakes().stream().map(ProjectFile::line)
                .collect(Collectors.joining("\n")))), path, name);
    }

    private static String line(SourceProblem problem) {
        return problem.span() + ": " + problem.message();
    }

    /** A mistake on one line. */
    static String line(Mistake mistake) {
        return mistake.place() + ": " + mistake.message() + mistake.hint().map(hint -> " " + hint).orElse("");
    }
}
