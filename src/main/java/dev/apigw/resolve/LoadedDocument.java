package dev.apigw.resolve;

import dev.apigw.diagnostic.Diagnostic;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of an input.
 *
 * @param document    empty if the input cannot be read at all; the findings then say why (exit code 2)
 * @param diagnostics what reading and resolving brought up
 */
public record LoadedDocument(Optional<ResolvedDocument> document, List<Diagnostic> diagnostics) {
    public LoadedDocument {
        Objects.requireNonNull(document, "document");
        diagnostics = List.copyOf(diagnostics);
    }
}
