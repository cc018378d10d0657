package dev.apigw.cli;

import dev.apigw.lint.IgnoreFile;
import dev.apigw.lint.LintSettings;
import dev.apigw.lint.LintSettingsReader;
import dev.apigw.project.Project;
import dev.apigw.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What lies beside the definitions and has a say in how they are linted.
 *
 * @param file     the project file; empty if there is none
 * @param settings its section {@code lint}
 * @param named    whether the user named the project file
 */
record LintProject(Optional<ProjectFile> file, LintSettings settings, IgnoreFile ignoreFile, boolean named) {
    /**
     * The project file that the user names, or else the one of the working folder or its parents.
     *
     * @throws UserError if it cannot be read or is wrong
     */
    static LintProject find(Optional<String> config, Environment environment) {
        Optional<ProjectFile> file = config.map(name -> ProjectFile.read(name, environment)).or(() -> ProjectFile.nearest(environment));
        LintSettings settings = file.flatMap(found -> found.project().lint()).map(section -> {
            LintSettingsReader.Result read = LintSettingsReader.read(section);
            if (!read.mistakes().isEmpty()) {
                throw new UserError(read.mistakes().stream().map(ProjectFile::line).collect(Collectors.joining("\n")));
            }
            return read.settings();
        }).orElse(LintSettings.none());
        return new LintProject(file, settings, ignoreFile(file, environment), config.isPresent());
    }

    /** In the working folder, or else beside the project file. */
    private static IgnoreFile ignoreFile(Optional<ProjectFile> project, Environment environment) {
        List<Path> candidates = project.map(file -> List.of(environment.path(IgnoreFile.NAME), file.sibling(IgnoreFile.NAME)))
                .orElse(List.of(environment.path(IgnoreFile.NAME)));
        return candidates.stream().filter(Files::isRegularFile).findFirst().map(path -> {
            Path shown = environment.folder().toAbsolutePath().normalize().relativize(path.toAbsolutePath().normalize());
            SourceFile file = InputFile.text(shown.toString().replace('\\', '/'), environment);
            return IgnoreFile.of(file, path.toAbsolutePath().normalize().getParent());
        }).orElse(IgnoreFile.none());
    }

    /** The project about a definition, for rules that look at stages. */
    Optional<Project> about(String spec, Environment environment) {
        return file.filter(found -> !spec.equals("-") && found.names(environment.path(spec).toAbsolutePath().normalize())
                || named && found.project().api().isEmpty()).map(ProjectFile::project);
    }

    /** The definition that the project file is about, as the command line would name it. */
    Optional<String> api(Environment environment) {
        return file.flatMap(found -> found.project().api().map(api -> environment.folder().toAbsolutePath().normalize()
                .relativize(found.sibling(api.value()).toAbsolutePath().normalize()).toString().replace('\\', '/')));
    }
}
