package dev.apigw.cli;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.BuildResult;
import dev.apigw.build.ImportOptions;
import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.resolve.LoadedDocument;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.validate.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of one definition that was validated.
 *
 * @param name        what messages call it
 * @param document    empty if it could not be read
 * @param diagnostics of reading, building and validating
 */
record Check(String name, Optional<ResolvedDocument> document, List<Diagnostic> diagnostics) {
    Check {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Reads and validates one definition. */
    static Check of(String spec, ResolveOptions options, Environment environment) {
        String name = InputOptions.displayName(spec);
        try {
            LoadedDocument loaded = InputOptions.load(spec, options, environment);
            List<Diagnostic> diagnostics = new ArrayList<>(loaded.diagnostics());
            loaded.document().ifPresent(document -> diagnostics.addAll(validate(document)));
            return new Check(name, loaded.document(), diagnostics);
        } catch (UserError e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new CheckFailure(name, e); // among many files the user has to know which one it was
        }
    }

    private static List<Diagnostic> validate(ResolvedDocument document) {
        BuildResult built = ApiBuilder.build(document, ImportOptions.defaults());
        return Validator.validate(document, built);
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
