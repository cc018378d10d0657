package dev.apigw.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Definitions that are deployed somewhere have no errors, those that AWS refuses have one; none stops the program.
 *
 * <p>{@code waivers.tsv} holds what is known to be otherwise: the definition, the ids, the reason. A waiver that nothing
 * needs any more fails.
 */
class CorpusTest {
    @Test
    void eachDefinitionHasTheOutcomeThatItsOwnersSaw() throws IOException {
        Optional<Path> folder = Corpus.folder();
        assumeTrue(folder.isPresent(), "no shared/corpus beside this checkout");
        Map<String, List<String>> waivers = Corpus.table("waivers.tsv");
        List<String> surprises = new ArrayList<>();
        TreeSet<String> stale = new TreeSet<>(waivers.keySet());
        for (Corpus.Definition definition : Corpus.definitions(folder.get())) {
            List<Diagnostic> errors = Checked.file(definition.entry(), definition.options()).stream()
                    .filter(diagnostic -> diagnostic.severity() == Severity.ERROR).toList();
            String outcome = outcome(definition.expected(), errors);
            String waived = waivers.getOrDefault(definition.name(), List.of("")).get(0);
            if (outcome.equals(waived)) {
                stale.remove(outcome.isEmpty() ? "" : definition.name());
            } else {
                surprises.add(definition + " [" + definition.expected() + "]: " + outcome + details(errors));
            }
        }
        assertThat(surprises).as("definitions with another outcome than expected").isEmpty();
        assertThat(stale).as("waivers that nothing needs any more").isEmpty();
    }

    /** What is not as expected: the ids of false errors, or {@code no-error}; empty if all is well. */
    private static String outcome(String expected, List<Diagnostic> errors) {
        // Our reader steps around unfilled placeholders, so it can tell what AWS gets after they are filled.
        if (expected.startsWith("valid") || expected.startsWith("invalid YAML before ${}")) {
            return String.join(",", new TreeSet<>(errors.stream().map(Diagnostic::ruleId).toList()));
        }
        return expected.startsWith("invalid") && errors.isEmpty() ? "no-error" : "";
    }

    private static String details(List<Diagnostic> errors) {
        StringBuilder text = new StringBuilder();
        errors.stream().limit(5).forEach(error -> text.append("\n    ").append(error.origin()).append(' ')
                .append(error.ruleId()).append(' ').append(error.message()));
        return text.toString();
    }
}
