package dev.apigw.diff;

import dev.apigw.diagnostic.Glob;
import dev.apigw.source.SourceSpan;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A kind of change that somebody has agreed to.
 *
 * @param id      of the change, with wildcards
 * @param subject of the change, with wildcards; empty for all
 * @param expires the last day on which it counts
 * @param place   where it stands
 */
public record IgnoreRule(String id, Optional<String> subject, String reason, Optional<LocalDate> expires, SourceSpan place) {
    public IgnoreRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(expires, "expires");
        Objects.requireNonNull(place, "place");
    }

    /** Whether it is about a change, be it in time or not. */
    public boolean isAbout(Change change) {
        return Glob.of(id).matches(change.id()) && subject.map(pattern -> Glob.of(pattern).matches(change.subject())).orElse(true);
    }

    /** Whether its time is over. */
    public boolean isExpired(LocalDate today) {
        return expires.filter(today::isAfter).isPresent();
    }

    /** How messages name it. */
    public String name() {
        return "`" + id + "`" + subject.map(pattern -> " for `" + pattern + "`").orElse("");
    }
}
