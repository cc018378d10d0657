package dev.apigw.validate;

import dev.apigw.build.BuildResult;
import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.DiagnosticOrder;
import dev.apigw.resolve.ResolvedDocument;
import java.util.ArrayList;
import java.util.List;

/** Runs all rules over one definition. */
public final class Validator {
    private Validator() {}

    /** Findings of {@code build} and of all rules, sorted. */
    public static List<Diagnostic> validate(ResolvedDocument document, BuildResult built) {
        List<Diagnostic> diagnostics = new ArrayList<>(built.diagnostics());
        Definition definition = new Definition(document, built.api());
        for (ValidationRule rule : Rules.all()) {
            RuleInfo info = rule.info();
            rule.check(definition).map(finding -> finding.stamped(info.id(), info.severity())).forEach(diagnostics::add);
        }
        return DiagnosticOrder.sorted(diagnostics);
    }
}
