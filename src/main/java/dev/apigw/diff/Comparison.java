package dev.apigw.diff;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Two sides, and what is known of both together. */
public final class Comparison {
    private final Side before;
    private final Side after;
    private final Optional<LocalDate> today;
    private final Map<Class<?>, Object> derived = new HashMap<>();
    private MethodPairs methods;

    /** A comparison that does not know what day it is: what depends on it is not judged. */
    public Comparison(Side before, Side after) {
        this(before, after, Optional.empty());
    }

    /** @param today what {@code x-sunset} is compared with */
    public Comparison(Side before, Side after, Optional<LocalDate> today) {
        this.before = Objects.requireNonNull(before, "before");
        this.after = Objects.requireNonNull(after, "after");
        this.today = Objects.requireNonNull(today, "today");
    }

    public Side before() {
        return before;
    }

    public Side after() {
        return after;
    }

    public Optional<LocalDate> today() {
        return today;
    }

    /** Which method of one side is which of the other; found when first asked for. */
    public MethodPairs methods() {
        if (methods == null) {
            methods = MethodPairs.of(before.definition().api(), after.definition().api());
        }
        return methods;
    }

    /**
     * Knowledge that several rules need, computed when the first one asks.
     *
     * @param type    what is known, the key
     * @param compute from this comparison only, so that every rule gets the same
     */
    public <T> T derived(Class<T> type, Function<Comparison, T> compute) {
        Object known = derived.get(type);
        if (known == null) {
            known = compute.apply(this);
            derived.put(type, known);
        }
        return type.cast(known);
    }
}
