package dev.apigw.cli;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.report.Ansi;
import dev.apigw.report.Report;
import dev.apigw.report.ReportFormat;
import dev.apigw.report.ToolVersion;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How findings are printed and what they do to the exit code. */
final class ReportOptions {
    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text, compact, json, sarif, junit, github, gitlab or html (default: ${DEFAULT-VALUE}).")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "Write the report to FILE, whole or not at all, instead of standard output.")
    private Optional<String> output = Optional.empty();

    @Option(names = "--fail-on", paramLabel = "SEVERITY", defaultValue = "error",
            description = "Exit with 1 at a finding of this severity or worse: error, warning, info, hint or never "
                    + "(default: ${DEFAULT-VALUE}).")
    private FailOn failOn = FailOn.ERROR;

    @Mixin
    private ColorOption color = new ColorOption();

    @Option(names = {"-q", "--quiet"}, description = "Print findings only, no summary.")
    private boolean quiet;

    @Option(names = {"-v", "--verbose"}, description = "Say on standard error what is read.")
    private boolean verbose;

    /** Prints the findings; the summary of a text report is its last line, that of a written file goes to standard error. */
    void print(String command, List<String> files, List<Diagnostic> diagnostics, Environment environment) {
        Report report = new Report(command, ToolVersion.current(), environment.folder(), files, diagnostics,
                failOn.severity());
        Ansi ansi = output.isPresent() ? Ansi.OFF : color.ansi(environment);
        String text = format.renderer(ansi).render(report);
        String summary = quiet ? "" : report.summary() + "\n";
        boolean forPeople = format == ReportFormat.TEXT;
        if (output.isPresent()) {
            OutputFile.write(environment.path(output.get()), forPeople ? text + summary : text);
            environment.err().print(summary);
        } else {
            environment.out().print(forPeople ? text + summary : text);
        }
    }

    /** The exit code that the findings and {@code --fail-on} give. */
    int exitCode(List<Diagnostic> diagnostics) {
        return ExitCode.of(diagnostics, failOn.severity());
    }

    /** A line on standard error under {@code -v}. */
    void say(String line, Environment environment) {
        if (verbose) {
            environment.err().println(line);
        }
    }
}
