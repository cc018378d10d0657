package dev.apigw.lint;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.source.Node;
import java.util.List;

/**
 * What was found in one definition, before anyone asked whether it is wanted.
 *
 * @param diagnostics of reading and of all rules
 * @param trees       of all files that the definition is made of; none if it could not be read
 */
public record LintResult(List<Diagnostic> diagnostics, List<Node> trees) {
    public LintResult {
        diagnostics = List.copyOf(diagnostics);
        trees = List.copyOf(trees);
    }

    /** Whether there is a definition at all. */
    public boolean isReadable() {
        return !trees.isEmpty();
    }
}
