package dev.apigw.validate;

import dev.apigw.build.BuildResult;
import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.DiagnosticOrder;
import dev.apigw.diagnostic.Origin;
import dev.apigw.resolve.OpenApiVerdict;
import dev.apigw.resolve.ReferenceCheck;
import dev.apigw.resolve.ResolvedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs all rules over one definition. */
public final class Validator {
    private Validator() {}

    /** Findings of the references, of {@code build}, of all rules and of swagger-parser, sorted. */
    public static List<Diagnostic> validate(ResolvedDocument document, BuildResult built) {
        List<Diagnostic> diagnostics = new ArrayList<>(ReferenceCheck.check(document));
        Definition definition = new Definition(document, built.api());
        for (ValidationRule rule : Rules.all()) {
            RuleInfo info = rule.info();
            rule.check(definition).map(finding -> finding.stamped(info.id(), info.severity())).forEach(diagnostics::add);
        }
        Set<Origin> places = diagnostics.stream().map(Diagnostic::origin).collect(Collectors.toSet());
        Stream.concat(built.diagnostics().stream(), OpenApiVerdict.check(document).stream())
                .filter(finding -> !isSaidBetter(finding, places)).forEach(diagnostics::add);
        return DiagnosticOrder.sorted(diagnostics);
    }

    /** A rule that looks at the same value knows more of it than that it was dropped, or that it is no OpenAPI. */
    private static boolean isSaidBetter(Diagnostic finding, Set<Origin> places) {
        boolean general = finding.ruleId().equals("value-dropped") || finding.ruleId().equals("openapi-structure");
        return general && places.contains(finding.origin());
    }
}
