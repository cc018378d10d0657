package dev.apigw.lint;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.DiagnosticOrder;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.SourceSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Weighs the findings as the settings say, takes out those that someone suppressed, and reports suppressions and settings that
 * have no effect.
 *
 * @param ran   ids of the rules that ran; a suppression of another one may still be needed
 * @param known ids that there are; asked for only if someone names one
 */
public record Triage(LintSettings settings, IgnoreFile ignoreFile, Set<String> ran, Supplier<Set<String>> known) {
    /** A place in a file, however often that was read. */
    private record Place(String file, int start, int end) {
        static Place of(SourceSpan span) {
            return new Place(span.file().path().map(path -> path.toAbsolutePath().normalize().toString()).orElse(span.file().name()),
                    span.start(), span.end());
        }
    }

    public Triage {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(ignoreFile, "ignoreFile");
        ran = Set.copyOf(ran);
        Objects.requireNonNull(known, "known");
    }

    /** The findings that are left, sorted; one in a file that several definitions share stands there once. */
    public List<Diagnostic> of(List<LintResult> results) {
        List<Diagnostic> kept = new ArrayList<>();
        Map<Place, Suppression> stated = new LinkedHashMap<>();
        Set<Place> used = new HashSet<>();
        ignoreFile.suppressions().forEach(suppression -> stated.put(Place.of(suppression.place()), suppression));
        for (LintResult result : results) {
            List<Suppression> suppressions = suppressions(result);
            suppressions.forEach(suppression -> stated.putIfAbsent(Place.of(suppression.place()), suppression));
            for (Diagnostic diagnostic : result.diagnostics()) {
                List<Suppression> covering = result.isReadable()
                        ? suppressions.stream().filter(suppression -> suppression.covers(diagnostic)).toList() : List.of();
                covering.forEach(suppression -> used.add(Place.of(suppression.place())));
                if (covering.isEmpty()) {
                    kept.add(diagnostic);
                }
            }
        }
        stated.values().forEach(suppression -> judged(suppression, used.contains(Place.of(suppression.place()))).ifPresent(kept::add));
        settings.rules().forEach(rule -> unknown(rule.ids(), rule.place()).ifPresent(kept::add));
        Set<String> readable = new HashSet<>();
        results.stream().filter(LintResult::isReadable).forEach(result -> result.trees().forEach(tree -> readable.add(tree.span().file().name())));
        return once(DiagnosticOrder.sorted(kept.stream().filter(this::isLookedAt)
                .flatMap(diagnostic -> weighed(diagnostic, readable).stream()).toList()));
    }

    private List<Suppression> suppressions(LintResult result) {
        List<Suppression> suppressions = new ArrayList<>(ignoreFile.suppressions());
        result.trees().forEach(tree -> {
            suppressions.addAll(InlineSuppressions.of(tree));
            suppressions.addAll(CommentSuppressions.of(tree.span().file()));
        });
        return suppressions;
    }

    /** What keeps a file from being read cannot be turned off. */
    private Optional<Diagnostic> weighed(Diagnostic diagnostic, Set<String> readable) {
        boolean fatal = diagnostic.severity() == Severity.ERROR && diagnostic.origin() instanceof InFile in
                && !readable.contains(in.span().file().name());
        return fatal ? Optional.of(diagnostic) : settings.weighed(diagnostic);
    }

    private boolean isLookedAt(Diagnostic diagnostic) {
        return !(diagnostic.origin() instanceof InFile in) || in.span().file().path().flatMap(ignoreFile::ignores).isEmpty();
    }

    private Optional<Diagnostic> judged(Suppression suppression, boolean isUsed) {
        Optional<Diagnostic> unknown = unknown(suppression.ids(), suppression.place());
        if (isUsed || unknown.isPresent() || !suppression.ids().matchesAny(ran)) {
            return unknown.filter(finding -> !isUsed);
        }
        return Optional.of(Diagnostic.of("suppression-unused", Severity.INFO, new InFile(suppression.place()),
                "`" + suppression.ids() + "` is suppressed here, but there is no such finding.").withHint("Remove the suppression."));
    }

    private Optional<Diagnostic> unknown(IdPattern ids, SourceSpan place) {
        if (ids.matchesAny(known.get())) {
            return Optional.empty();
        }
        return Optional.of(Diagnostic.warning("rule-unknown", new InFile(place), "There is no rule `" + ids + "`, so this has no effect.")
                .withHint(ids.suggestion(known.get()).orElse("`apigw rules` lists them all.")));
    }

    private static List<Diagnostic> once(List<Diagnostic> sorted) {
        Set<List<Object>> seen = new HashSet<>();
        return sorted.stream().filter(diagnostic -> seen.add(List.of(place(diagnostic.origin()), diagnostic.ruleId(), diagnostic.message())))
                .toList();
    }

    private static Object place(Origin origin) {
        return origin instanceof InFile in ? Place.of(in.span()) : origin;
    }
}
