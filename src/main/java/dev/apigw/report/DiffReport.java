package dev.apigw.report;

import dev.apigw.diff.Change;
import dev.apigw.diff.Judgement;
import dev.apigw.diff.Sifted;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A comparison as the formats get it.
 *
 * @param version  of this program
 * @param folder   what paths are relative to
 * @param before   what the first side is called
 * @param after    what the second side is called
 * @param sifted   the changes in their order
 * @param failing  judgements that make the comparison fail
 * @param replayed how many requests were sent to both sides, if any were
 */
public record DiffReport(String version, Path folder, String before, String after, Sifted sifted, Set<Judgement> failing,
                         OptionalInt replayed) {
    /** The parts of a report. */
    enum Layer {
        CONTRACT("Contract"), GATEWAY("Gateway"), BEHAVIOUR("Behaviour");

        private static final String REPLAY = "replay-";
        private final String title;

        Layer(String title) {
            this.title = title;
        }

        static Layer of(Change change) {
            return change.id().startsWith(REPLAY) ? BEHAVIOUR : change.judgement().isOfContract() ? CONTRACT : GATEWAY;
        }

        String title() {
            return title;
        }

        @Override public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public DiffReport {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(sifted, "sifted");
        failing = Set.copyOf(failing);
        Objects.requireNonNull(replayed, "replayed");
    }

    /** Whether a change makes the comparison fail. */
    boolean fails(Change change) {
        return failing.contains(change.judgement());
    }

    /** Whether any change does. */
    public boolean fails() {
        return sifted.changes().stream().anyMatch(this::fails);
    }

    List<Change> changes(Layer layer) {
        return sifted.changes().stream().filter(change -> Layer.of(change) == layer).toList();
    }

    /** How a judgement is written. */
    static String word(Judgement judgement) {
        return judgement.name().toLowerCase(Locale.ROOT);
    }

    /** How many changes there are of each judgement: {@code 1 breaking, 2 security}. */
    static String counts(List<Change> changes) {
        return Arrays.stream(Judgement.values()).map(judgement -> {
            long count = changes.stream().filter(change -> change.judgement() == judgement).count();
            return count == 0 ? "" : count + " " + (judgement == Judgement.NONE ? "without effect" : word(judgement));
        }).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }

    /** The whole in one line. */
    public String summary() {
        int count = sifted.changes().size();
        String changes = count == 0 ? "no changes" : count + (count == 1 ? " change: " : " changes: ") + counts(sifted.changes());
        return changes + (sifted.ignored().isEmpty() ? "" : "; " + sifted.ignored().size() + " ignored")
                + (replayed.isEmpty() ? "" : "; " + replayed.getAsInt() + (replayed.getAsInt() == 1 ? " request" : " requests") + " replayed");
    }

    /** What has to be said about ignore rules, one sentence each. */
    public List<String> notes() {
        return Stream.concat(
                sifted.expired().stream().map(rule -> rule.place() + ": the ignore rule " + rule.name() + " expired on "
                        + rule.expires().orElseThrow() + "; its changes count again"),
                sifted.unused().stream().map(rule -> rule.place() + ": the ignore rule " + rule.name() + " is about no change here"))
                .toList();
    }
}
