package dev.apigw.lint;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.Members;
import dev.apigw.diagnostic.Mistake;
import dev.apigw.source.JsonWriter;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings that were there when a team began to lint, and that may stay.
 *
 * @param counts how many of each; two findings of one rule at one place are told apart by nothing
 */
public record Baseline(Map<Fingerprint, Integer> counts) {
    private static final int FORMAT_VERSION = 1;
    private static final Comparator<Fingerprint> ORDER = Comparator.comparing(Fingerprint::file).thenComparing(Fingerprint::ruleId)
            .thenComparing(Fingerprint::pointer).thenComparing(Fingerprint::message);

    /**
     * What a baseline leaves of findings.
     *
     * @param known how many were in the baseline
     * @param gone  how many of the baseline are not found any more
     */
    public record Rest(List<Diagnostic> diagnostics, int known, int gone) {
        public Rest {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** A baseline that was read, or what is wrong with it. */
    public record Result(Baseline baseline, List<Mistake> mistakes) {
        public Result {
            mistakes = List.copyOf(mistakes);
        }
    }

    public Baseline {
        TreeMap<Fingerprint, Integer> sorted = new TreeMap<>(ORDER);
        sorted.putAll(counts);
        counts = sorted;
    }

    /** The baseline of some findings; {@code folder} is the one in which it will lie. */
    public static Baseline of(List<Diagnostic> diagnostics, List<LintResult> results, Path folder) {
        Map<SourceFile, Node> trees = trees(results);
        Map<Fingerprint, Integer> counts = new HashMap<>();
        diagnostics.forEach(diagnostic -> counts.merge(Fingerprint.of(diagnostic, trees, folder), 1, Integer::sum));
        return new Baseline(counts);
    }

    /** The findings that are new; of several equal ones the last. */
    public Rest without(List<Diagnostic> diagnostics, List<LintResult> results, Path folder) {
        Map<SourceFile, Node> trees = trees(results);
        Map<Fingerprint, Integer> left = new HashMap<>(counts);
        List<Diagnostic> fresh = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics) {
            Fingerprint fingerprint = Fingerprint.of(diagnostic, trees, folder);
            int allowed = left.getOrDefault(fingerprint, 0);
            if (allowed == 0) {
                fresh.add(diagnostic);
            } else {
                left.put(fingerprint, allowed - 1);
            }
        }
        return new Rest(fresh, diagnostics.size() - fresh.size(), left.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** How many findings it holds. */
    public int size() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The file, one finding a line or so, sorted: a change of it can be reviewed. */
    public String text() {
        return JsonWriter.object(json -> json.field("formatVersion", FORMAT_VERSION).objects("findings", counts.entrySet(), (item, entry) -> item
                .field("ruleId", entry.getKey().ruleId()).field("file", entry.getKey().file())
                .field("pointer", entry.getKey().pointer()).field("message", entry.getKey().message())
                .field("count", entry.getValue())));
    }

    /** Reads what {@link #text} wrote. */
    public static Result read(Node tree) {
        Members members = new Members();
        Map<Fingerprint, Integer> counts = new HashMap<>();
        members.mapping("A baseline", tree).ifPresent(root -> {
            members.allow(root, "a baseline", List.of("formatVersion", "findings"));
            members.required(root, "a baseline", "findings", "Write it with `--write-baseline`.");
            root.entry("formatVersion").flatMap(members::text).filter(version -> !version.equals(Integer.toString(FORMAT_VERSION)))
                    .ifPresent(version -> members.error(root.get("formatVersion").orElseThrow().span(),
                            "This baseline has format " + version + ", and only 1 is known.", "Write it anew with `--write-baseline`."));
            root.entry("findings").flatMap(members::list).ifPresent(list -> list.items().forEach(item ->
                    members.mapping("A finding", item).ifPresent(finding -> read(finding, members, counts))));
        });
        return new Result(new Baseline(counts), members.problems());
    }

    private static void read(MapNode finding, Members members, Map<Fingerprint, Integer> counts) {
        List<String> keys = List.of("ruleId", "file", "pointer", "message");
        members.allow(finding, "a finding", List.of("ruleId", "file", "pointer", "message", "count"));
        keys.forEach(key -> members.required(finding, "a finding", key, "Write the baseline anew with `--write-baseline`."));
        List<String> texts = keys.stream().map(key -> members.text(finding, key).orElse("")).toList();
        int count = finding.entry("count").map(entry -> members.count(entry).orElse(1)).orElse(1);
        counts.merge(new Fingerprint(texts.get(0), texts.get(1), texts.get(2), texts.get(3)), count, Integer::sum);
    }

    private static Map<SourceFile, Node> trees(List<LintResult> results) {
        Map<SourceFile, Node> trees = new IdentityHashMap<>();
        results.stream().flatMap(result -> result.trees().stream()).forEach(tree -> trees.putIfAbsent(tree.span().file(), tree));
        return trees;
    }
}
