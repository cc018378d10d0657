package dev.apigw.cli;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.lint.LintSettings;
import dev.apigw.lint.spectral.LoadedRuleset;
import dev.apigw.lint.spectral.SpectralRuleset;
import dev.apigw.model.Stated;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rulesets written for Spectral that are run besides our own rules.
 *
 * @param files of those that are no built-in ones
 * @param notes rules that cannot run, and why
 */
record Rulesets(List<SpectralRuleset> all, List<Path> files, List<Diagnostic> notes) {
    Rulesets {
        all = List.copyOf(all);
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /**
     * The rulesets that the command line names, or else those of the project file, or else the {@code .spectral.yaml} of the
     * working folder.
     *
     * @throws UserError if one cannot be read or is wrong
     */
    static Rulesets of(List<String> named, LintProject project, boolean remote, Environment environment) {
        Collector collector = new Collector(remote, environment);
        named.forEach(name -> collector.add(name, environment.path(name)));
        LintSettings settings = project.settings();
        if (named.isEmpty()) {
            for (Stated stated : settings.rulesets()) {
                Path path = project.file().orElseThrow().sibling(stated.value());
                if (!isBuiltIn(stated.value()) && !Files.isRegularFile(path)) {
                    throw new UserError(((InFile) stated.origin()).span() + ": `" + stated.value() + "` is neither a file nor a ruleset; "
                            + "write `spectral:oas`, or the path of a ruleset from this file.");
                }
                collector.add(stated.value(), path);
            }
        }
        if (named.isEmpty() && settings.rulesets().isEmpty()) {
            SpectralRuleset.find(environment.folder()).ifPresent(path -> collector.add(path.getFileName().toString(), path));
        }
        return new Rulesets(collector.all, collector.files, collector.notes);
    }

    private static boolean isBuiltIn(String name) {
        return name.startsWith("spectral:oas");
    }

    /** The rules that run. */
    Stream<RuleInfo> rules() {
        return all.stream().flatMap(SpectralRuleset::infos);
    }

    /** Reads one after the other. */
    private static final class Collector {
        private final boolean remote;
        private final Environment environment;
        private final List<SpectralRuleset> all = new ArrayList<>();
        private final List<Path> files = new ArrayList<>();
        private final List<Diagnostic> notes = new ArrayList<>();

        Collector(boolean remote, Environment environment) {
            this.remote = remote;
            this.environment = environment;
        }

        void add(String name, Path path) {
            if (name.equals("spectral:oas") || name.equals("spectral:oas:all")) {
                all.add(SpectralRuleset.openApi(name.endsWith(":all")));
                return;
            }
            LoadedRuleset loaded = SpectralRuleset.load(shown(path), path, remote);
            if (!loaded.mistakes().isEmpty()) {
                throw new UserError(loaded.mistakes().stream().map(ProjectFile::line).collect(Collectors.joining("\n")));
            }
            all.add(loaded.ruleset());
            files.add(path);
            notes.addAll(loaded.notes());
        }

        private String shown(Path path) {
            Path base = environment.folder().toAbsolutePath().normalize();
            Path absolute = path.toAbsolutePath().normalize();
            return (absolute.startsWith(base) ? base.relativize(absolute) : absolute).toString().replace('\\', '/');
        }
    }
}
