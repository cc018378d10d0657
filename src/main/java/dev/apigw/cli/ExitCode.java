package dev.apigw.cli;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.Severity;
import java.util.List;
import java.util.Optional;

/** The exit codes that scripts depend on. */
public final class ExitCode {
    /** Clean. */
    public static final int OK = 0;
    /** Findings at {@code --fail-on} or worse, a failed test, a rejected request under {@code --fail}. */
    public static final int FINDINGS = 1;
    /** Wrong use or unreadable input. */
    public static final int USAGE = 2;
    /** A remote system failed. */
    public static final int REMOTE = 3;
    /** A bug of ours. */
    public static final int BUG = 4;

    private ExitCode() {}

    /** {@link #FINDINGS} if a finding is as heavy as {@code failOn}; an empty {@code failOn} never fails. */
    public static int of(List<Diagnostic> diagnostics, Optional<Severity> failOn) {
        return failOn.isPresent() && diagnostics.stream().anyMatch(d -> d.severity().isAtLeast(failOn.get()))
                ? FINDINGS : OK;
    }
}
