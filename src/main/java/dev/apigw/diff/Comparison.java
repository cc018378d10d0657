package dev.apigw.diff;

import java.util.Objects;

/** Two sides, and what is known of both together. */
public final class Comparison {
    private final Side before;
    private final Side after;
    private MethodPairs methods;

    public Comparison(Side before, Side after) {
        this.before = Objects.requireNonNull(before, "before");
        this.after = Objects.requireNonNull(after, "after");
    }

    public Side before() {
        return before;
    }

    public Side after() {
        return after;
    }

    /** Which method of one side is which of the other; found when first asked for. */
    public MethodPairs methods() {
        if (methods == null) {
            methods = MethodPairs.of(before.definition().api(), after.definition().api());
        }
        return methods;
    }
}
