package dev.apigw.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.Definition;
import dev.apigw.build.ImportOptions;
import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.DiagnosticOrder;
import dev.apigw.diagnostic.TextEdit;
import dev.apigw.lint.rule.LintRules;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.SourceFile;
import dev.apigw.validate.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What all rules find in definitions that strangers wrote: the same each time, in whatever order they run, with edits that fit. */
class LintCorpusTest {
    @Test
    void findingsDoNotDependOnTheOrderOfTheRules() throws IOException {
        Optional<Path> folder = Corpus.folder();
        assumeTrue(folder.isPresent(), "no shared/corpus beside this checkout");
        List<LintRule> backwards = new ArrayList<>(LintRules.all());
        Collections.reverse(backwards);
        for (Corpus.Definition definition : Corpus.definitions(folder.get())) {
            Optional<ResolvedDocument> document =
                    DocumentLoader.load(definition.name(), definition.entry(), definition.options()).document();
            if (document.isPresent()) {
                List<Diagnostic> found = Linter.lint(subject(document.get()), LintRules.all());
                assertThat(found).as(definition.name()).isEqualTo(DiagnosticOrder.sorted(found))
                        .containsExactlyInAnyOrderElementsOf(Linter.lint(subject(document.get()), backwards));
                found.forEach(LintCorpusTest::fixesFit);
            }
        }
    }

    private static Subject subject(ResolvedDocument document) {
        return new Subject(new Definition(document, ApiBuilder.build(document, ImportOptions.defaults()).api()), Optional.empty());
    }

    /** The edits of a fix are of one file, and change it. */
    private static void fixesFit(Diagnostic diagnostic) {
        diagnostic.fix().ifPresent(fix -> {
            SourceFile file = fix.edits().get(0).span().file();
            assertThat(fix.edits()).as(diagnostic.toString()).allMatch(edit -> edit.span().file() == file);
            assertThat(TextEdit.apply(file.text(), fix.edits())).isNotEqualTo(file.text());
        });
    }
}
