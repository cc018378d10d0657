package dev.apigw.cli;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.BuildResult;
import dev.apigw.build.ImportOptions;
import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.DiagnosticOrder;
import dev.apigw.model.RestApi;
import dev.apigw.resolve.LoadedDocument;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.validate.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of one definition that was read, built and validated.
 *
 * @param name        what messages call it
 * @param document    empty if it could not be read
 * @param api         what an import makes of the document
 * @param diagnostics of reading, building and validating
 */
record Check(String name, Optional<ResolvedDocument> document, Optional<RestApi> api, List<Diagnostic> diagnostics) {
    Check {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Reads and validates one definition. */
    static Check of(String spec, ResolveOptions options, ImportOptions importOptions, Environment environment) {
        String name = InputOptions.displayName(spec);
        try {
            LoadedDocument loaded = InputOptions.load(spec, options, environment);
            if (loaded.document().isEmpty()) {
                return new Check(name, Optional.empty(), Optional.empty(), loaded.diagnostics());
            }
            BuildResult built = ApiBuilder.build(loaded.document().get(), importOptions);
            List<Diagnostic> diagnostics = new ArrayList<>(loaded.diagnostics());
            diagnostics.addAll(Validator.validate(loaded.document().get(), built));
            return new Check(name, loaded.document(), Optional.of(built.api()), DiagnosticOrder.sorted(diagnostics));
        } catch (UserError e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new CheckFailure(name, e); // among many files the user has to know which one it was
        }
    }

    boolean readable() {
        return document.isPresent();
    }

    /** One line for {@code -v}. */
    String describe() {
        return name + ": " + document.map(d -> "read as " + d.version()).orElse("not readable") + ", "
                + diagnostics.size() + (diagnostics.size() == 1 ? " finding" : " findings");
    }
}
