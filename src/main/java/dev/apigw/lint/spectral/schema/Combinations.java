package dev.apigw.lint.spectral.schema;

import java.util.List;
import java.util.Optional;

/** The keywords that combine schemas. */
final class Combinations {
    private Combinations() {}

    static boolean anyOf(CompiledSchema schema, List<CompiledSchema> choices, Object value, Run run) {
        int before = run.errors().size();
        boolean fits = false;
        for (CompiledSchema choice : choices) {
            fits |= run.tries(choice, value);
            if (fits && run.evaluated() == null) {
                break;
            }
        }
        if (fits) {
            run.forget(before);
        }
        return fits || run.fail(schema, "anyOf", "must match a schema in anyOf");
    }

    static boolean oneOf(CompiledSchema schema, List<CompiledSchema> choices, Object value, Run run) {
        int before = run.errors().size();
        int fitting = 0;
        for (CompiledSchema choice : choices) {
            fitting += run.tries(choice, value) ? 1 : 0;
            if (fitting > 1) {
                break;
            }
        }
        if (fitting == 1) {
            run.forget(before);
            return true;
        }
        return run.fail(schema, "oneOf", "must match exactly one schema in oneOf", "", List.of(), fitting > 1);
    }

    static boolean allOf(List<CompiledSchema> parts, Object value, Run run) {
        boolean fits = true;
        for (CompiledSchema part : parts) {
            fits &= run.accepts(part, value);
            if (!fits && !run.wantsAll()) {
                return false;
            }
        }
        return fits;
    }

    static boolean condition(CompiledSchema schema, CompiledSchema condition, Optional<CompiledSchema> then,
                             Optional<CompiledSchema> otherwise, Object value, Run run) {
        boolean holds = run.asks(condition, value);
        Optional<CompiledSchema> next = holds ? then : otherwise;
        return next.isEmpty() || run.accepts(next.get(), value)
                || run.fail(schema, "if", "must match \"" + (holds ? "then" : "else") + "\" schema");
    }
}
