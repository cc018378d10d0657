package dev.apigw.lint.spectral.schema;

import dev.apigw.lint.spectral.value.Js;
import dev.apigw.lint.spectral.value.JsRegExp;
import dev.apigw.source.MapNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keywords about the members of mappings. */
final class Members {
    private Members() {}

    private static void see(String name, Run run) {
        if (run.evaluated() != null) {
            run.evaluated().property(name);
        }
    }

    static boolean names(CompiledSchema schema, CompiledSchema names, MapNode map, Run run) {
        boolean fits = true;
        for (MapNode.Entry entry : map.entries()) {
            if (!run.accepts(names, entry.name())) {
                fits = run.fail(schema, "propertyNames", "property name must be valid");
                if (!run.wantsAll()) {
                    return false;
                }
            }
        }
        return fits;
    }

    static boolean additional(CompiledSchema schema, CompiledSchema more, Set<String> named, Collection<JsRegExp> patterns,
                              MapNode map, Run run) {
        boolean fits = true;
        boolean isForbidden = Js.of(more.node()).equals(false);
        for (MapNode.Entry entry : map.entries()) {
            String name = entry.name();
            if (named.contains(name) || isAny(patterns, name)) {
                continue;
            }
            see(name, run);
            fits &= isForbidden
                    ? run.fail(schema, "additionalProperties", "must NOT have additional properties", name)
                    : run.acceptsAt(name, more, run.value(entry.value()));
            if (!fits && !run.wantsAll()) {
                return false;
            }
        }
        return fits;
    }

    private static boolean isAny(Collection<JsRegExp> patterns, String name) {
        for (JsRegExp pattern : patterns) {
            if (pattern.test(name)) {
                return true;
            }
        }
        return false;
    }

    static boolean properties(Map<String, CompiledSchema> properties, MapNode map, Run run) {
        boolean fits = true;
        for (Map.Entry<String, CompiledSchema> property : properties.entrySet()) {
            Optional<MapNode.Entry> entry = map.entry(property.getKey());
            if (entry.isPresent()) {
                see(property.getKey(), run);
                fits &= run.acceptsAt(property.getKey(), property.getValue(), run.value(entry.get().value()));
                if (!fits && !run.wantsAll()) {
                    return false;
                }
            }
        }
        return fits;
    }

    static boolean patterns(Map<JsRegExp, CompiledSchema> patterns, MapNode map, Run run) {
        boolean fits = true;
        for (Map.Entry<JsRegExp, CompiledSchema> pattern : patterns.entrySet()) {
            for (MapNode.Entry entry : map.entries()) {
                if (pattern.getKey().test(entry.name())) {
                    see(entry.name(), run);
                    fits &= run.acceptsAt(entry.name(), pattern.getValue(), run.value(entry.value()));
                    if (!fits && !run.wantsAll()) {
                        return false;
                    }
                }
            }
        }
        return fits;
    }

    static boolean needed(CompiledSchema schema, String keyword, String name, List<String> wanted, MapNode map, Run run) {
        if (!map.has(name) || map.entries().isEmpty() || wanted.stream().allMatch(map::has)) {
            return true;
        }
        String message = "must have " + (wanted.size() == 1 ? "property " : "properties ") + String.join(", ", wanted)
                + " when property " + name + " is present";
        for (String one : wanted) {
            if (!map.has(one)) {
                run.fail(schema, keyword, message, one);
                if (!run.wantsAll()) {
                    return false;
                }
            }
        }
        return false;
    }

    static boolean unevaluated(CompiledSchema schema, CompiledSchema more, MapNode map, Run run) {
        boolean fits = true;
        boolean isForbidden = Js.of(more.node()).equals(false);
        for (MapNode.Entry entry : map.entries()) {
            if (run.evaluated().hasProperty(entry.name())) {
                continue;
            }
            see(entry.name(), run);
            fits &= isForbidden
                    ? run.fail(schema, "unevaluatedProperties", "must NOT have unevaluated properties", entry.name())
                    : run.acceptsAt(entry.name(), more, run.value(entry.value()));
            if (!fits && !run.wantsAll()) {
                return false;
            }
        }
        return fits;
    }
}
