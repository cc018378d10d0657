package dev.apigw.cli;

import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.lint.rule.LintRules;
import dev.apigw.lint.spectral.SpectralRuleset;
import dev.apigw.report.RulePages;
import dev.apigw.validate.Rules;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The ids that may stand in settings, suppressions and on the command line; put together when someone asks. */
final class RuleIds implements Supplier<Set<String>> {
    private final Rulesets rulesets;
    private Set<String> known;

    RuleIds(Rulesets rulesets) {
        this.rulesets = rulesets;
    }

    @Override public synchronized Set<String> get() {
        if (known == null) {
            known = new TreeSet<>(RulePages.ids());
            LintRules.all().forEach(rule -> known.add(rule.info().id()));
            rulesets.rules().map(RuleInfo::id).forEach(known::add);
            // Known whether it runs or not: a suppression is written for all who lint the file.
            SpectralRuleset.openApi(true).infos().map(RuleInfo::id).forEach(known::add);
        }
        return known;
    }

    /** The ids that could be found in a run: those of wanted rules, and of reading, which needs no rule. */
    Set<String> ran(Predicate<String> wanted) {
        Set<String> ids = new TreeSet<>(RulePages.ids());
        Rules.all().forEach(rule -> ids.remove(rule.info().id()));
        LintRules.all().forEach(rule -> ids.add(rule.info().id()));
        rulesets.rules().map(RuleInfo::id).forEach(ids::add);
        ids.removeIf(wanted.negate());
        return ids;
    }
}
