package dev.apigw.vtl;

import dev.apigw.vtl.TemplateFailure.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.velocity.context.InternalContextAdapter;

/** One rendering: what it has used up, and what it noted on the way. */
final class Run {
    /** Rounds of all loops together; three nested loops of 1000 would be a thousand times as many. */
    static final int MAX_ROUNDS = 1_000_000;
    /** References evaluated. */
    static final int MAX_STEPS = 10_000_000;
    /** Characters of the output, or of any text or printed value on the way; ten times a payload. */
    static final int MAX_CHARS = 10_000_000;
    /** Characters made in all, so that a text that grows round by round ends too. */
    static final long MAX_CHARS_IN_ALL = 500_000_000L;
    /** Members of one list or map. */
    static final int MAX_MEMBERS = 1_000_000;

    private final VtlBehavior behavior;
    private final Trace trace;
    private final BitSet taken;
    private final Set<SafeReference> undefined = new LinkedHashSet<>();
    private SafeReference printing;
    private boolean missing;
    private int rounds;
    private int steps;
    private long chars;

    Run(VtlBehavior behavior, Trace trace, BitSet taken) {
        this.behavior = behavior;
        this.trace = trace;
        this.taken = taken;
    }

    static Run of(InternalContextAdapter context) {
        return ((RunContext) context.getInternalUserContext()).run();
    }

    VtlBehavior behavior() {
        return behavior;
    }

    /** Null unless pieces are recorded. */
    Trace trace() {
        return trace;
    }

    /** The numbers of the branches taken; null unless the template is observed. */
    BitSet taken() {
        return taken;
    }

    List<SafeReference> undefined() {
        return new ArrayList<>(undefined);
    }

    void isUndefined(SafeReference reference) {
        undefined.add(reference);
    }

    /** The next value of this reference is for printing. */
    void printing(SafeReference reference) {
        printing = reference;
    }

    boolean takePrinting(SafeReference reference) {
        boolean mine = printing == reference;
        printing = null;
        return mine;
    }

    /** The right side of a {@code #set} is a reference to nothing. */
    void missing() {
        missing = true;
    }

    boolean takeMissing() {
        boolean was = missing;
        missing = false;
        return was;
    }

    void step() {
        if (++steps > MAX_STEPS) {
            throw new RenderStop(Reason.LIMIT, "the template evaluates more than " + MAX_STEPS + " references");
        }
    }

    void round() {
        if (++rounds > MAX_ROUNDS) {
            throw new RenderStop(Reason.LIMIT, "the loops of the template run more than " + MAX_ROUNDS + " rounds in all");
        }
    }

    /** Counts characters that are about to be made. */
    void text(long length) {
        chars += length;
        if (length > MAX_CHARS || chars > MAX_CHARS_IN_ALL) {
            throw new RenderStop(Reason.LIMIT, "the template makes a text of more than " + MAX_CHARS + " characters");
        }
    }

    /** Refuses a collection that has grown beyond all use. */
    void members(long count) {
        if (count > MAX_MEMBERS) {
            throw new RenderStop(Reason.LIMIT, "the template makes a list or map of more than " + MAX_MEMBERS + " members");
        }
    }

    /** What a value prints: maps as Java does, lists from JSON as JSON, the tools nothing. */
    String print(Object value) {
        if (value instanceof String text) {
            text(text.length());
            return text;
        }
        if (value instanceof Integer || value instanceof Boolean) {
            // Found by their class; the interfaces below are searched for in vain, round after round of a loop.
            String printed = value.toString();
            text(printed.length());
            return printed;
        }
        if (value instanceof Tool tool) {
            return tool.printed();
        }
        if (value instanceof Object[] array) {
            weigh(array.length);
            return Arrays.asList(array).toString();
        }
        weigh(value);
        String printed = value.toString();
        text(printed.length());
        return printed;
    }

    /** Refuses a value whose members, counted as often as they would print, are too many; it may contain itself. */
    void weigh(Object value) {
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            weigh(value, 0, 0);
        }
    }

    private long weigh(Object value, long before, int depth) {
        long count = before + 1;
        if (count > MAX_MEMBERS || depth > 500) {
            throw new RenderStop(Reason.LIMIT, "a list or map of the template is too large or too deep to be read");
        }
        if (value instanceof String text && text.length() > 1000) {
            text(text.length());
        } else if (value instanceof NumberRange range) {
            members(range.size());
        } else if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                count = weigh(entry.getKey(), count, depth + 1);
                count = weigh(entry.getValue(), count, depth + 1);
            }
        } else if (value instanceof Collection<?> items) {
            for (Object item : items) {
                count = weigh(item, count, depth + 1);
            }
        }
        return count;
    }
}
