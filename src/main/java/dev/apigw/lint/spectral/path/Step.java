package dev.apigw.lint.spectral.path;

import dev.apigw.lint.spectral.value.Js;
import java.util.Set;

/**
 * One step of a path, from a value to some of its children, or of all its descendants.
 *
 * @param test   which ones
 * @param isDeep whether descendants count
 */
record Step(Test test, boolean isDeep) {
    /** Which children a step goes to. */
    interface Test {
        boolean accepts(Scope child);

        /** Whether only mappings can be accepted. */
        default boolean needsMap() {
            return false;
        }

        /** The names of the only children that are accepted, whatever they are; none if it takes more to know. */
        default Set<String> names() {
            return Set.of();
        }
    }

    /** {@code *}. */
    static final Test ANY = child -> true;

    /** {@code $..} without a name: whatever has children. */
    static final Test CONTAINERS = child -> Js.isObject(child.value());

    /** {@code name} or {@code [a,b]}. */
    record Named(Set<String> names) implements Test {
        @Override public boolean accepts(Scope child) {
            return names.contains(Js.string(child.property()));
        }
    }

    /** {@code [?(…)]}. */
    record Filter(Expression expression, boolean needsMap) implements Test {
        Filter(Expression expression) {
            this(expression, expression.needsMap());
        }

        @Override public boolean accepts(Scope child) {
            return Js.isTruthy(expression.of(child));
        }
    }

    /** {@code [from:to:by]}; below zero counts from the end. */
    static Test slice(long from, long to, long by) {
        return child -> {
            if (!(child.property() instanceof Double index)) {
                return false;
            }
            long size = (long) Js.toNumber(Js.member(child.parent(), "length"));
            long first = from < 0 ? Math.max(0, size + from) : from;
            long last = to < 0 ? size + to : Math.min(size, to);
            return index >= first && index < last && (index.longValue() - first) % Math.max(1, by) == 0;
        };
    }
}
