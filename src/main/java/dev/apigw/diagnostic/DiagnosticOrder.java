package dev.apigw.diagnostic;

import java.util.Comparator;
import java.util.List;

/** The order in which findings are shown: file, line, column, id, message. */
public final class DiagnosticOrder {
    private static final Comparator<Diagnostic> ORDER = Comparator
            .comparing((Diagnostic d) -> fileOf(d.origin()))
            .thenComparingInt(d -> offsetOf(d.origin()))
            .thenComparing(Diagnostic::ruleId)
            .thenComparing(Diagnostic::message);

    private DiagnosticOrder() {}

    /** The findings sorted, equal ones once. */
    public static List<Diagnostic> sorted(List<Diagnostic> diagnostics) {
        return diagnostics.stream().distinct().sorted(ORDER).toList();
    }

    private static String fileOf(Origin origin) {
        return origin instanceof InFile in ? in.span().file().name() : "";
    }

    private static int offsetOf(Origin origin) {
        return origin instanceof InFile in ? in.span().start() : 0;
    }
}
