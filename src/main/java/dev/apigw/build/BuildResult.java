package dev.apigw.build;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.model.RestApi;
import java.util.List;
import java.util.Objects;

/**
 * What an import makes of a definition.
 *
 * @param api         everything that could be read, also where an import would refuse the whole
 * @param diagnostics what is dropped, ignored or wrong
 */
public record BuildResult(RestApi api, List<Diagnostic> diagnostics) {
    public BuildResult {
        Objects.requireNonNull(api, "api");
        diagnostics = List.copyOf(diagnostics);
    }
}
