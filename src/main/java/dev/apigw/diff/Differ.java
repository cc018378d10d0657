package dev.apigw.diff;

import java.util.Comparator;
import java.util.List;

/** Runs rules over a comparison. */
public final class Differ {
    private Differ() {}

    /** The changes, the contract first, then by judgement, subject, id and message. */
    public static List<Change> changes(Comparison comparison, List<DiffRule> rules) {
        return rules.stream().flatMap(rule -> rule.check(comparison)).distinct()
                .sorted(Comparator.comparing(Change::judgement).thenComparing(Change::subject).thenComparing(Change::id)
                        .thenComparing(Change::message)).toList();
    }
}
