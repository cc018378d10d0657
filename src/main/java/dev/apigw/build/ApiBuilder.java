package dev.apigw.build;

import dev.apigw.diagnostic.InFile;
import dev.apigw.model.EndpointConfiguration;
import dev.apigw.model.RestApi;
import dev.apigw.resolve.ResolvedDocument;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Builds the API that an import of a definition creates. */
public final class ApiBuilder {
    private ApiBuilder() {}

    /** The API of a definition; a fault of the definition is a finding, never an exception. */
    public static BuildResult build(ResolvedDocument document, ImportOptions options) {
        RestApi api = new RestApi("", Optional.empty(), Optional.empty(), "HEADER", List.of(), OptionalInt.empty(), false,
                new EndpointConfiguration(List.of("EDGE"), Optional.of("ipv4"), List.of()), Optional.empty(),
                Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                Optional.empty(), InFile.of(document.root()));
        return new BuildResult(api, List.of());
    }
}
