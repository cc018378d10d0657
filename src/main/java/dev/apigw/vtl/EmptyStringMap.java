package dev.apigw.vtl;

import dev.apigw.vtl.TemplateFailure.Reason;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A map inside {@code $context}: it prints as empty text, and so do its nulls.
 *
 * <p>Source: observed – conformance/invoke/sqs (the maps print nothing); the class is called
 * {@code EmptyStringExpandingMap} on AWS (facts/mapping-templates, section 10).
 */
final class EmptyStringMap extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1L;

    private final transient Set<String> written;

    private EmptyStringMap(Set<String> written) {
        this.written = written;
    }

    /** A map whose entries may be set again and again. */
    static EmptyStringMap of(Map<?, ?> values) {
        return filled(new EmptyStringMap(null), values);
    }

    /** The same with some names in front, in their order, as far as they are there. */
    static EmptyStringMap ordered(List<String> first, Map<?, ?> values) {
        EmptyStringMap map = new EmptyStringMap(null);
        for (String name : first) {
            if (values.containsKey(name)) {
                map.put(name, values.get(name));
            }
        }
        return filled(map, values);
    }

    /**
     * A map of overrides, in which the second setting of a name by the same template fails.
     *
     * <p>Source: documented – developer guide, "Override your API's request and response parameters and status codes".
     */
    static EmptyStringMap once(Map<?, ?> values) {
        Set<String> none = new HashSet<>();
        EmptyStringMap map = filled(new EmptyStringMap(none), values);
        none.clear();
        return map;
    }

    private static EmptyStringMap filled(EmptyStringMap map, Map<?, ?> values) {
        values.forEach((name, value) -> map.put(String.valueOf(name), value instanceof Map<?, ?> nested
                ? map.written == null ? of(nested) : once(nested) : value));
        return map;
    }

    @Override public Object put(String name, Object value) {
        if (written != null && !written.add(name)) {
            throw new RenderStop(Reason.EVALUATION, "the override `" + name + "` is set twice");
        }
        return super.put(name, value);
    }

    /** Its values, nested maps included, as plain maps. */
    Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        forEach((name, value) -> plain.put(name, value instanceof EmptyStringMap nested ? nested.plain() : value));
        return plain;
    }

    @Override public String toString() {
        return "";
    }

    @Override public boolean equals(Object other) {
        return this == other;
    }

    @Override public int hashCode() {
        return System.identityHashCode(this);
    }
}
