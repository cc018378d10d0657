package dev.apigw.lint.spectral;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.SourceSpan;
import java.util.List;
import java.util.Objects;

/**
 * One result of a rule, as Spectral gives it.
 *
 * @param path to the value that is marked, in its own document
 */
public record SpectralResult(String code, Severity severity, String message, List<Object> path, SourceSpan span) {
    public SpectralResult {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        path = List.copyOf(path);
        Objects.requireNonNull(span, "span");
    }

    /** The result as a finding. */
    public Diagnostic diagnostic() {
        return Diagnostic.of(code, severity, new InFile(span), message);
    }
}
