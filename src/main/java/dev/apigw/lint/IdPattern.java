package dev.apigw.lint;

import dev.apigw.diagnostic.Similar;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The id of a rule, or with {@code *} in it the ids of several: {@code security-*}. */
public record IdPattern(String text) {
    public IdPattern {
        Objects.requireNonNull(text, "text");
    }

    /** Whether an id is meant. */
    public boolean matches(String id) {
        return isExact() ? text.equals(id) : Glob.ofWords(text).matches(id);
    }

    /** Whether it names one rule. */
    public boolean isExact() {
        return text.indexOf('*') < 0;
    }

    /** Whether one of some ids is meant. */
    public boolean matchesAny(Collection<String> ids) {
        return ids.stream().anyMatch(this::matches);
    }

    /** The ids that were probably meant, in words: {@code Did you mean `cache-ttl`?}; empty if none is near. */
    public Optional<String> suggestion(Collection<String> ids) {
        List<String> near = Similar.to(text, ids.stream().sorted().toList());
        return near.isEmpty() ? Optional.empty() : Optional.of("Did you mean `" + String.join("`, `", near) + "`?");
    }

    @Override public String toString() {
        return text;
    }
}
