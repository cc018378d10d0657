package dev.apigw.cli;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.lint.Baseline;
import dev.apigw.lint.LintResult;
import dev.apigw.source.ParsedSource;
import dev.apigw.source.SourceReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Findings that may stay. */
final class LintBaseline {
    @Option(names = "--baseline", paramLabel = "FILE",
            description = "Report only what is not in FILE, so that an old API can start today.")
    private Optional<String> read = Optional.empty();

    @Option(names = "--write-baseline", paramLabel = "FILE",
            description = "Write all findings to FILE, for --baseline, and report none.")
    private Optional<String> written = Optional.empty();

    private Optional<Baseline> baseline = Optional.empty();

    /**
     * Reads the file.
     *
     * @throws UserError if it is none, or if both options are given
     */
    void load(Environment environment) {
        if (read.isPresent() && written.isPresent()) {
            throw new UserError("`--baseline` and `--write-baseline` exclude each other.");
        }
        baseline = read.map(name -> {
            ParsedSource parsed = SourceReader.parse(InputFile.text(name, environment));
            if (parsed.root().isEmpty()) {
                throw new UserError(parsed.problems().get(0).span() + ": " + parsed.problems().get(0).message());
            }
            Baseline.Result result = Baseline.read(parsed.root().get());
            if (!result.mistakes().isEmpty()) {
                throw new UserError(result.mistakes().stream().map(ProjectFile::line).collect(Collectors.joining("\n")));
            }
            return result.baseline();
        });
    }

    /** The findings that are new. */
    Baseline.Rest rest(List<Diagnostic> diagnostics, List<LintResult> results, Environment environment) {
        return baseline.map(known -> known.without(diagnostics, results, folder(read.orElseThrow(), environment)))
                .orElse(new Baseline.Rest(diagnostics, 0, 0));
    }

    /** Whether the findings are to be written instead of reported. */
    boolean isWritten() {
        return written.isPresent();
    }

    /** Writes the findings. */
    void write(List<Diagnostic> diagnostics, List<LintResult> results, Environment environment) {
        String name = written.orElseThrow();
        Baseline made = Baseline.of(diagnostics, results, folder(name, environment));
        OutputFile.write(environment.path(name), made.text());
        environment.err().println(made.size() + (made.size() == 1 ? " finding" : " findings") + " written to " + name);
    }

    private static Path folder(String name, Environment environment) {
        return environment.path(name).toAbsolutePath().normalize().getParent();
    }
}
