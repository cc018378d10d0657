package dev.apigw.lint.spectral.schema;

import dev.apigw.lint.spectral.value.Js;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One value being checked: the errors so far, and where in the value and the schemas the check is. */
final class Run {
    /** Deeper than any value; a schema that leads back to itself without a step into the value ends here. */
    private static final int DEEPEST = 800;

    private final UnaryOperator<Node> view;
    private final Audience audience;
    private final Map<CompiledSchema, Set<Node>> fitting;
    private final List<SchemaError> errors = new ArrayList<>();
    private final List<Object> path = new ArrayList<>();
    private final Deque<Resource> scope = new ArrayDeque<>();
    private boolean wantsAll;
    private int depth;
    private int references;
    private int negations;
    private Evaluated evaluated;

    /**
     * A run.
     *
     * @param view     what a value inside the value stands for
     * @param wantsAll whether to go on behind the first error
     * @param fitting  values known to fit, which are not looked at again; null if that is not to be remembered
     */
    Run(UnaryOperator<Node> view, boolean wantsAll, Audience audience, Map<CompiledSchema, Set<Node>> fitting) {
        this.view = view;
        this.wantsAll = wantsAll;
        this.audience = audience;
        this.fitting = fitting;
    }

    List<SchemaError> errors() {
        return errors;
    }

    boolean wantsAll() {
        return wantsAll;
    }

    /** What a run knows of members that are only read or only written. */
    Audience audience() {
        return negations == 0 ? audience : Audience.ANYONE;
    }

    Evaluated evaluated() {
        return evaluated;
    }

    Deque<Resource> scope() {
        return scope;
    }

    int references() {
        return references;
    }

    Object value(Node node) {
        return Js.of(view.apply(node));
    }

    /** Checks the value at hand against one more schema. */
    boolean accepts(CompiledSchema schema, Object value) {
        if (depth > DEEPEST) {
            return true;
        }
        boolean remembers = fitting != null && Js.isObject(value) && evaluated == null;
        if (remembers && fitting.getOrDefault(schema, Set.of()).contains(value)) {
            return true;
        }
        depth++;
        boolean fits = schema.accepts(value, this);
        depth--;
        if (remembers && fits) {
            fitting.computeIfAbsent(schema, key -> Collections.newSetFromMap(new IdentityHashMap<>())).add((Node) value);
        }
        return fits;
    }

    /** Checks a member or an item. */
    boolean acceptsAt(Object segment, CompiledSchema schema, Object value) {
        Evaluated outer = evaluated;
        evaluated = null;
        path.add(segment);
        boolean fits = accepts(schema, value);
        path.remove(path.size() - 1);
        evaluated = outer;
        return fits;
    }

    /** Checks the value at hand, keeping what the schema looked at only if it fits. */
    boolean tries(CompiledSchema schema, Object value) {
        Evaluated outer = evaluated;
        evaluated = outer == null ? null : new Evaluated();
        boolean fits = accepts(schema, value);
        if (outer != null && fits) {
            outer.addAll(evaluated);
        }
        evaluated = outer;
        return fits;
    }

    /** Checks without keeping errors. */
    boolean asks(CompiledSchema schema, Object value) {
        int before = errors.size();
        boolean wantedAll = wantsAll;
        wantsAll = false;
        boolean fits = tries(schema, value);
        wantsAll = wantedAll;
        forget(before);
        return fits;
    }

    /** Checks a {@code not}. */
    boolean asksNot(CompiledSchema schema, Object value) {
        negations++;
        Evaluated outer = evaluated;
        evaluated = null;
        boolean fits = asks(schema, value);
        evaluated = outer;
        negations--;
        return !fits;
    }

    /** Checks what a reference leads to. */
    boolean acceptsReferred(CompiledSchema schema, Object value) {
        references++;
        boolean fits = accepts(schema, value);
        references--;
        return fits;
    }

    /** Begins to note what is looked at, for a schema that asks for it; gives back what was noted before. */
    Evaluated noting(boolean isNeeded) {
        Evaluated outer = evaluated;
        evaluated = isNeeded && outer == null ? new Evaluated() : outer;
        return outer;
    }

    void noted(Evaluated outer) {
        evaluated = outer;
    }

    void forget(int before) {
        errors.subList(before, errors.size()).clear();
    }

    boolean failAt(Object segment, CompiledSchema schema, String keyword, String message) {
        path.add(segment);
        fail(schema, keyword, message);
        path.remove(path.size() - 1);
        return false;
    }

    boolean fail(CompiledSchema schema, String keyword, String message) {
        return fail(schema, keyword, message, "", List.of(), false);
    }

    boolean fail(CompiledSchema schema, String keyword, String message, String property) {
        return fail(schema, keyword, message, property, List.of(), false);
    }

    boolean fail(CompiledSchema schema, String keyword, String message, String property, List<Object> allowed, boolean suits) {
        errors.add(new SchemaError(keyword, path, message, property, allowed, suits, schema, references));
        return false;
    }

    List<Object> path() {
        return path;
    }

    static boolean isMap(Object value) {
        return value instanceof MapNode;
    }

    static boolean isList(Object value) {
        return value instanceof ListNode;
    }
}
