package dev.apigw.diff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Changes that count, and those that somebody has agreed to.
 *
 * @param changes what counts, in the order given
 * @param ignored with the rule that is about each
 * @param expired rules that are about a change, but no more
 * @param unused  rules that are about no change
 */
public record Sifted(List<Change> changes, List<Ignored> ignored, List<IgnoreRule> expired, List<IgnoreRule> unused) {
    /** A change that does not count. */
    public record Ignored(Change change, IgnoreRule rule) {}

    public Sifted {
        changes = List.copyOf(changes);
        ignored = List.copyOf(ignored);
        expired = List.copyOf(expired);
        unused = List.copyOf(unused);
    }

    /** Holds changes against rules; of several rules the first in time counts. */
    public static Sifted of(List<Change> all, List<IgnoreRule> rules, LocalDate today) {
        List<Change> changes = new ArrayList<>();
        List<Ignored> ignored = new ArrayList<>();
        Set<IgnoreRule> met = new LinkedHashSet<>();
        for (Change change : all) {
            List<IgnoreRule> about = rules.stream().filter(rule -> rule.isAbout(change)).toList();
            met.addAll(about);
            Optional<IgnoreRule> counts = about.stream().filter(rule -> !rule.isExpired(today)).findFirst();
            counts.ifPresentOrElse(rule -> ignored.add(new Ignored(change, rule)), () -> changes.add(change));
        }
        return new Sifted(changes, ignored, rules.stream().filter(rule -> met.contains(rule) && rule.isExpired(today)).toList(),
                rules.stream().filter(rule -> !met.contains(rule)).toList());
    }
}
