package dev.apigw.report;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.DiagnosticOrder;
import dev.apigw.diagnostic.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that a rendering of findings says.
 *
 * @param command     the subcommand that found them, such as {@code validate}
 * @param version     of this program
 * @param folder      what relative paths in the output are relative to
 * @param files       names of the files that were checked, as the user gave them, clean ones included
 * @param diagnostics sorted here, equal ones once
 * @param failOn      the lightest severity that counts as a failure; empty if none does
 */
public record Report(String command, String version, Path folder, List<String> files, List<Diagnostic> diagnostics,
                     Optional<Severity> failOn) {
    public Report {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(folder, "folder");
        files = List.copyOf(files);
        diagnostics = DiagnosticOrder.sorted(diagnostics);
        Objects.requireNonNull(failOn, "failOn");
    }

    /** Whether a finding counts as a failure. */
    boolean fails(Diagnostic diagnostic) {
        return failOn.isPresent() && diagnostic.severity().isAtLeast(failOn.get());
    }

    /** One line with the number of findings: {@code 3 errors, 1 warning in 2 files}. */
    public String summary() {
        return Summary.of(this).toString();
    }
}
