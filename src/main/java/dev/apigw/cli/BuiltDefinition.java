package dev.apigw.cli;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.BuildResult;
import dev.apigw.build.Definition;
import dev.apigw.build.ImportOptions;
import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Severity;
import dev.apigw.model.RestApi;
import dev.apigw.report.Ansi;
import dev.apigw.report.Report;
import dev.apigw.report.ReportFormat;
import dev.apigw.report.ToolVersion;
import dev.apigw.resolve.ApiKind;
import dev.apigw.resolve.LoadedDocument;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.resolve.SpecVersion;
import dev.apigw.simulate.NotSupported;
import java.util.List;
import java.util.Optional;

/** The REST API of a definition, for commands that need one and report its findings in one line. */
final class BuiltDefinition {
    private BuiltDefinition() {}

    /**
     * What an import makes of a definition; empty if it cannot be read, which is said on standard error.
     *
     * @throws UserError if it is no definition of a REST API
     */
    static Optional<RestApi> load(String command, String spec, InputOptions input, ImportOptions options,
                                  Environment environment) {
        return definition(command, spec, input, options, environment).map(Definition::api);
    }

    /**
     * The same together with the document.
     *
     * @throws UserError if it is no definition of a REST API
     */
    static Optional<Definition> definition(String command, String spec, InputOptions input, ImportOptions options,
                                           Environment environment) {
        return of(command, spec, input.load(spec, environment), options, environment);
    }

    /**
     * The same of a definition that was loaded.
     *
     * @param spec as the user named it
     * @throws UserError if it is no definition of a REST API
     */
    static Optional<Definition> of(String command, String spec, LoadedDocument loaded, ImportOptions options,
                                   Environment environment) {
        if (loaded.document().isEmpty()) {
            Report report = new Report(command, ToolVersion.current(), environment.folder(),
                    List.of(InputOptions.displayName(spec)), loaded.diagnostics(), Optional.of(Severity.ERROR));
            environment.err().print(ReportFormat.TEXT.renderer(Ansi.OFF).render(report));
            return Optional.empty();
        }
        ResolvedDocument document = loaded.document().get();
        if (document.version() == SpecVersion.UNKNOWN) {
            throw new UserError("`" + InputOptions.displayName(spec) + "` is neither OpenAPI 3 nor Swagger 2.0: its top level "
                    + "states no such version.");
        }
        if (document.apiKind() == ApiKind.HTTP) {
            throw new UserError(new NotSupported("HTTP API", InFile.of(document.root())).toString());
        }
        BuildResult built = ApiBuilder.build(document, options);
        sayFindings(InputOptions.displayName(spec), loaded.diagnostics(), built.diagnostics(), environment);
        return Optional.of(new Definition(document, built.api()));
    }

    private static void sayFindings(String name, List<Diagnostic> loading, List<Diagnostic> building, Environment environment) {
        long count = loading.size() + building.size()
                - building.stream().filter(diagnostic -> diagnostic.severity() == Severity.INFO).count();
        if (count > 0) {
            environment.err().println("apigw: " + count + (count == 1 ? " finding" : " findings")
                    + " in `" + name + "`; run apigw validate to see " + (count == 1 ? "it." : "them."));
        }
    }
}
