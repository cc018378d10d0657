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
    }

    /** {@code *}. */
    static final Test ANY = child -> true;

    /** {@code $..} without a name: whatever has children. */
    static final Test CONTAINERS = child -> Js.isObject(child.value());

    /** {@code name} or {@code [a,b]}. */
    static Test names(Set<String> names) {
        return names.size() == 1 ? named(names.iterator().next()) : child -> names.contains(Js.string(child.property()));
    }

    private static Test named(String name) {
        return child -> child.property() instanceof String key ? key.equals(name) : name.equals(Js.string(child.property()));
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

    /** {@code [?(…)]}. */
    static Test filter(Expression expression) {
        return child -> Js.isTruthy(expression.of(child));
    }
}
