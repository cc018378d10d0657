package dev.apigw.cli;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.Definition;
import dev.apigw.build.ImportOptions;
import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.lint.LintResult;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Linter;
import dev.apigw.lint.Subject;
import dev.apigw.lint.spectral.SpectralResult;
import dev.apigw.lint.spectral.SpectralRuleset;
import dev.apigw.resolve.LoadedDocument;
import dev.apigw.resolve.ReferenceCheck;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.resolve.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/**
 * Reads definitions and runs rules over them, several at a time.
 *
 * @param project  what else is known of the definitions
 * @param rules    that are to run
 * @param rulesets that are to run besides
 * @param jobs     how many files and rules are worked on at a time
 * @param progress is told of each file that is done
 */
record LintRun(LintProject project, List<LintRule> rules, List<SpectralRuleset> rulesets, int jobs, LintProgress progress, Environment environment) {
    LintRun {
        rules = List.copyOf(rules);
        rulesets = List.copyOf(rulesets);
    }

    /** The result of each file, in their order. */
    List<LintResult> of(List<String> files, ResolveOptions options) {
        progress.begin(files.size());
        // A pool of our own: the streams within, also those over rules, then use as many threads as the user allows.
        ForkJoinPool pool = new ForkJoinPool(jobs);
        try {
            return pool.submit(() -> files.parallelStream().map(file -> result(file, options)).toList()).join();
        } finally {
            pool.shutdown();
            progress.end();
        }
    }

    private LintResult result(String file, ResolveOptions options) {
        try {
            LintResult result = read(file, options);
            progress.done(InputOptions.displayName(file));
            return result;
        } catch (UserError e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new CheckFailure(InputOptions.displayName(file), e); // among many files the user has to know which one it was
        }
    }

    private LintResult read(String file, ResolveOptions options) {
        LoadedDocument loaded = InputOptions.load(file, options, environment);
        if (loaded.document().isEmpty()) {
            return new LintResult(loaded.diagnostics(), List.of());
        }
        ResolvedDocument document = loaded.document().get();
        List<Diagnostic> diagnostics = new ArrayList<>(loaded.diagnostics());
        diagnostics.addAll(ReferenceCheck.check(document));
        if (document.version() != SpecVersion.UNKNOWN) {
            // Side by side: what is written for Spectral looks at the document alone, and needs no API built of it.
            List<Supplier<List<Diagnostic>>> parts = new ArrayList<>();
            parts.add(() -> ofApi(document, file));
            rulesets.forEach(ruleset -> parts.add(() -> ruleset.run(document).stream().map(SpectralResult::diagnostic).toList()));
            parts.parallelStream().map(Supplier::get).toList().forEach(diagnostics::addAll);
        }
        return new LintResult(diagnostics, document.trees());
    }

    private List<Diagnostic> ofApi(ResolvedDocument document, String file) {
        Definition definition = new Definition(document, ApiBuilder.build(document, ImportOptions.defaults()).api());
        return Linter.lint(new Subject(definition, project.about(file, environment)), rules);
    }
}
