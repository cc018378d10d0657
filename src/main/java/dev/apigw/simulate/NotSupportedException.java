package dev.apigw.simulate;

import dev.apigw.diagnostic.Origin;
import java.util.List;

/**
 * Ends a simulation that could only go on by guessing; the {@link Simulator} makes a {@link SimulationResult.Refused} of it.
 *
 * <p>An exception, unlike a rejection: a refusal is no behaviour of the gateway, and it may come up deep inside a step.
 */
public final class NotSupportedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<NotSupported> reasons;

    public NotSupportedException(List<NotSupported> reasons) {
        super(reasons.toString(), null, false, false);
        this.reasons = List.copyOf(reasons);
    }

    public NotSupportedException(String what, Origin origin) {
        this(List.of(new NotSupported(what, origin)));
    }

    /** What is not supported; at least one. */
    public List<NotSupported> reasons() {
        return reasons;
    }
}
