package dev.apigw.lint;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.source.SourceSpan;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Someone does not want to see some findings.
 *
 * @param ids   of which rules
 * @param place where the id is written
 * @param scope the places whose findings are meant
 */
record Suppression(IdPattern ids, SourceSpan place, Predicate<SourceSpan> scope) {
    Suppression {
        Objects.requireNonNull(ids, "ids");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(scope, "scope");
    }

    /** Whether a finding is meant. */
    boolean covers(Diagnostic diagnostic) {
        return ids.matches(diagnostic.ruleId()) && diagnostic.origin() instanceof InFile in && scope.test(in.span());
    }
}
