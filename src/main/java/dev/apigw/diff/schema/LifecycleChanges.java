package dev.apigw.diff.schema;

import dev.apigw.diff.contract.Lifecycle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has become of the time that something stays: of a property, a parameter or an operation. */
public final class LifecycleChanges {
    private static final List<String> STABILITY = List.of("draft", "alpha", "beta", "stable");

    /**
     * One change.
     *
     * @param stem how ids end
     * @param what has happened, as a clause
     */
    public record Change(String stem, String what) {}

    private LifecycleChanges() {}

    /** The changes from one state to another. */
    public static List<Change> between(Lifecycle before, Lifecycle after) {
        List<Change> changes = new ArrayList<>();
        deprecation(before, after).ifPresent(changes::add);
        sunset(before, after).ifPresent(changes::add);
        stability(before, after).ifPresent(changes::add);
        return changes;
    }

    private static Optional<Change> deprecation(Lifecycle before, Lifecycle after) {
        if (before.deprecated() == after.deprecated()) {
            return Optional.empty();
        }
        if (!after.deprecated()) {
            return Optional.of(new Change("reactivated", "it is no longer deprecated"));
        }
        return Optional.of(after.sunsetDay().map(day -> new Change("deprecated-with-sunset", "it is deprecated and goes on " + day))
                .orElse(new Change("deprecated", "it is deprecated")));
    }

    private static Optional<Change> sunset(Lifecycle before, Lifecycle after) {
        if (before.sunset().equals(after.sunset())) {
            return Optional.empty();
        }
        if (after.sunset().isPresent() && after.sunsetDay().isEmpty()) {
            return Optional.of(new Change("sunset-invalid", "`x-sunset: " + after.sunset().get() + "` is no date"));
        }
        Optional<LocalDate> was = before.sunsetDay();
        if (before.deprecated() && after.deprecated() && was.isPresent()) {
            return after.sunsetDay().isEmpty()
                    ? Optional.of(new Change("sunset-deleted", "it is no longer said that it goes on " + was.get()))
                    : after.sunsetDay().filter(day -> day.isBefore(was.get())).map(day -> new Change("sunset-moved-forward",
                            "it goes on " + day + " instead of " + was.get()));
        }
        return Optional.empty();
    }

    private static Optional<Change> stability(Lifecycle before, Lifecycle after) {
        int was = level(before);
        int is = level(after);
        String what = "`x-stability-level` was `" + before.stability().orElse("stable") + "` and is `"
                + after.stability().orElse("stable") + "`";
        return was == is ? Optional.empty()
                : Optional.of(new Change(is < was ? "stability-decreased" : "stability-increased", what));
    }

    /** What says nothing is stable. */
    private static int level(Lifecycle lifecycle) {
        int level = lifecycle.stability().map(STABILITY::indexOf).orElse(-1);
        return level < 0 ? STABILITY.indexOf("stable") : level;
    }
}
