package dev.apigw.cli;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.report.Ansi;
import dev.apigw.report.Report;
import dev.apigw.report.ReportFormat;
import dev.apigw.report.ToolVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the findings of {@code lint} are printed: in one format or several at once. */
final class LintReportOptions {
    /** A format with the file it goes to. */
    static final class Target {
        @Option(names = "--format", paramLabel = "FORMAT",
                description = "text, compact, json, sarif, junit, github, gitlab or html (default: text). Repeatable, each with the -o "
                        + "behind it.")
        private ReportFormat format = ReportFormat.TEXT;

        @Option(names = {"-o", "--output"}, paramLabel = "FILE",
                description = "Write the report to FILE, whole or not at all, instead of standard output.")
        private String file; // not an Optional, which picocli cannot set in a group

        Optional<String> output() {
            return Optional.ofNullable(file);
        }
    }

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<Target> targets = new ArrayList<>();

    @Option(names = "--fail-on", paramLabel = "SEVERITY", defaultValue = "error",
            description = "Exit with 1 at a finding of this severity or worse: error, warning, info, hint or never "
                    + "(default: ${DEFAULT-VALUE}).")
    private FailOn failOn = FailOn.ERROR;

    @Mixin
    private ColorOption color = new ColorOption();

    @Option(names = {"-q", "--quiet"}, description = "Print findings only, no summary and no progress.")
    private boolean quiet;

    @Option(names = {"-v", "--verbose"}, description = "Say on standard error what is read.")
    private boolean verbose;

    /**
     * Says what cannot be meant before any work is done.
     *
     * @throws UserError if two reports would go to one place
     */
    void refuseContradictions() {
        List<String> places = targets.stream().map(target -> target.output().orElse("-")).toList();
        for (String place : places) {
            if (places.indexOf(place) != places.lastIndexOf(place)) {
                throw new UserError((place.equals("-") ? "two reports would go to standard output" : "two reports would go to `" + place + "`")
                        + "; write `-o FILE` behind each `--format`.");
            }
        }
    }

    /** Prints the findings in each format; the summary goes where no report for programs is. */
    void print(List<String> files, List<Diagnostic> diagnostics, Environment environment) {
        Report report = new Report("lint", ToolVersion.current(), environment.folder(), files, diagnostics, failOn.severity());
        String summary = quiet ? "" : report.summary() + "\n";
        List<Target> wanted = targets.isEmpty() ? List.of(new Target()) : targets;
        boolean said = false;
        for (Target target : wanted) {
            Ansi ansi = target.output().isPresent() ? Ansi.OFF : color.ansi(environment);
            String text = target.format.renderer(ansi).render(report) + (target.format == ReportFormat.TEXT ? summary : "");
            if (target.output().isPresent()) {
                OutputFile.write(environment.path(target.output().get()), text);
            } else {
                environment.out().print(text);
                said = true;
            }
        }
        if (!said) {
            environment.err().print(summary);
        }
    }

    /** Whether the findings are to be printed on standard output as text. */
    boolean isForPeople() {
        return targets.isEmpty();
    }

    /** The exit code that the findings and {@code --fail-on} give. */
    int exitCode(List<Diagnostic> diagnostics) {
        return ExitCode.of(diagnostics, failOn.severity());
    }

    /** Colours, or none. */
    Ansi ansi(Environment environment) {
        return color.ansi(environment);
    }

    boolean isQuiet() {
        return quiet;
    }

    /** A line on standard error under {@code -v}. */
    void say(String line, Environment environment) {
        if (verbose) {
            environment.err().println(line);
        }
    }
}
