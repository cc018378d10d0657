package dev.apigw.validate;

import dev.apigw.build.BuildResult;
import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.DiagnosticOrder;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.resolve.OpenApiVerdict;
import dev.apigw.resolve.ReferenceCheck;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs all rules over one definition. */
public final class Validator {
    private Validator() {}

    /**
     * Findings of the references, of all rules, of {@code build} and of swagger-parser, sorted. What one of them says of a
     * value is not said again by a later one that knows less of it.
     */
    public static List<Diagnostic> validate(ResolvedDocument document, BuildResult built) {
        List<Diagnostic> diagnostics = new ArrayList<>(ReferenceCheck.check(document));
        Definition definition = new Definition(document, built.api());
        for (ValidationRule rule : Rules.all()) {
            RuleInfo info = rule.info();
            rule.check(definition).map(finding -> finding.stamped(info.id(), info.severity())).forEach(diagnostics::add);
        }
        Set<Origin> ruled = places(diagnostics);
        built.diagnostics().stream()
                .filter(finding -> !finding.ruleId().equals("value-dropped") || !ruled.contains(finding.origin()))
                .forEach(diagnostics::add);
        Set<Origin> known = places(diagnostics);
        OpenApiVerdict.check(document).stream().filter(finding -> !isKnown(finding, known)).forEach(diagnostics::add);
        return DiagnosticOrder.sorted(diagnostics);
    }

    /** Whether something is said already of the place, or of the value behind the key that it is. */
    private static boolean isKnown(Diagnostic finding, Set<Origin> known) {
        return known.contains(finding.origin()) || finding.origin() instanceof InFile key
                && known.stream().anyMatch(place -> place instanceof InFile value && isEntry(key.span(), value.span()));
    }

    private static boolean isEntry(SourceSpan key, SourceSpan value) {
        return key.file() == value.file() && key.end() < value.start()
                && key.file().text().substring(key.end(), value.start()).matches("\\s*:\\s*");
    }

    private static Set<Origin> places(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::origin).collect(Collectors.toSet());
    }
}
