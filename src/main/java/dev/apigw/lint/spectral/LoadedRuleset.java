package dev.apigw.lint.spectral;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.Mistake;
import java.util.List;
import java.util.Objects;

/**
 * What became of a ruleset file.
 *
 * @param ruleset  as far as it could be read
 * @param mistakes what has to be mended before it is run
 * @param notes    rules that are left out, and why
 */
public record LoadedRuleset(SpectralRuleset ruleset, List<Mistake> mistakes, List<Diagnostic> notes) {
    public LoadedRuleset {
        Objects.requireNonNull(ruleset, "ruleset");
        mistakes = List.copyOf(mistakes);
        notes = List.copyOf(notes);
    }
}
