package dev.apigw.lint;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.Severity;
import dev.apigw.model.Stated;
import dev.apigw.source.SourceSpan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a team wants of the rules: the section {@code lint} of a project file.
 *
 * @param rulesets {@code extends}: rulesets besides our own rules, in file order
 * @param rules    in file order; one for an id beats one for a family, and of equals the last one counts
 */
public record LintSettings(List<Stated> rulesets, List<Rule> rules) {
    /**
     * What becomes of the findings of some rules.
     *
     * @param severity empty if they are off
     * @param place    of the key
     */
    public record Rule(IdPattern ids, Optional<Severity> severity, SourceSpan place) {
        public Rule {
            Objects.requireNonNull(ids, "ids");
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(place, "place");
        }
    }

    public LintSettings {
        rulesets = List.copyOf(rulesets);
        rules = List.copyOf(rules);
    }

    /** Our own rules as they are. */
    public static LintSettings none() {
        return new LintSettings(List.of(), List.of());
    }

    /** The same settings without the rules that are off. */
    public LintSettings withoutOff() {
        return new LintSettings(rulesets, rules.stream().filter(rule -> rule.severity().isPresent()).toList());
    }

    /** Whether the findings of a rule are wanted at all. */
    public boolean isOn(String id) {
        return of(id).map(rule -> rule.severity().isPresent()).orElse(true);
    }

    /** A finding as the settings weigh it; empty if it is not wanted. */
    public Optional<Diagnostic> weighed(Diagnostic diagnostic) {
        Optional<Rule> rule = of(diagnostic.ruleId());
        return rule.isEmpty() ? Optional.of(diagnostic) : rule.get().severity().map(diagnostic::withSeverity);
    }

    private Optional<Rule> of(String id) {
        Rule found = null;
        for (Rule rule : rules) {
            boolean beats = found == null || rule.ids().isExact() || !found.ids().isExact();
            found = beats && rule.ids().matches(id) ? rule : found;
        }
        return Optional.ofNullable(found);
    }
}
