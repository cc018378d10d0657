package dev.apigw.lint.spectral.schema;

import dev.apigw.lint.spectral.value.Js;
import dev.apigw.lint.spectral.value.JsRegExp;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleFunction;

/** The keywords about a value itself, in the order in which ajv looks at them. */
final class ValueKeywords {
    private final CompiledSchema schema;
    private final MapNode map;
    private final Dialect dialect;

    ValueKeywords(CompiledSchema schema, MapNode map, Dialect dialect) {
        this.schema = schema;
        this.map = map;
        this.dialect = dialect;
    }

    void add() {
        limits();
        texts();
        sizes("Properties", "properties", value -> ((MapNode) value).size());
        required();
        sizes("Items", "items", value -> ((ListNode) value).items().size());
        if (at("uniqueItems").equals(true)) {
            schema.array((value, run) -> areUnlike((ListNode) value, run));
        }
        allowed();
        format();
    }

    private Object at(String key) {
        return Js.member(map, key);
    }

    private void limits() {
        boolean isOld = dialect == Dialect.DRAFT4;
        limit("maximum", isOld && Js.isTruthy(at("exclusiveMaximum")) ? "<" : "<=");
        limit("minimum", isOld && Js.isTruthy(at("exclusiveMinimum")) ? ">" : ">=");
        if (!isOld) {
            limit("exclusiveMaximum", "<");
            limit("exclusiveMinimum", ">");
        }
        if (at("multipleOf") instanceof Double factor) {
            schema.number((value, run) -> {
                double quotient = (Double) value / factor;
                return factor != 0 && quotient == Math.rint(quotient) && !Double.isInfinite(quotient)
                        || run.fail(schema, "multipleOf", "must be multiple of " + Js.string(factor));
            });
        }
    }

    private void limit(String keyword, String operator) {
        if (at(keyword) instanceof Double bound) {
            BiPredicate<Double, Double> holds = switch (operator) {
                case "<" -> (value, limit) -> value < limit;
                case "<=" -> (value, limit) -> value <= limit;
                case ">" -> (value, limit) -> value > limit;
                default -> (value, limit) -> value >= limit;
            };
            schema.number((value, run) -> holds.test((Double) value, bound)
                    || run.fail(schema, keyword, "must be " + operator + " " + Js.string(bound)));
        }
    }

    private void texts() {
        sizes("Length", "characters", value -> ((String) value).codePointCount(0, ((String) value).length()));
        if (at("pattern") instanceof String pattern) {
            JsRegExp expression = JsRegExp.of(pattern, "");
            schema.string((value, run) -> expression.test((String) value)
                    || run.fail(schema, "pattern", "must match pattern \"" + pattern + "\""));
        }
    }

    private void sizes(String suffix, String what, ToDoubleFunction<Object> size) {
        size("max" + suffix, "more", what, size);
        size("min" + suffix, "fewer", what, size);
    }

    private void size(String keyword, String than, String what, ToDoubleFunction<Object> size) {
        if (!(at(keyword) instanceof Double bound)) {
            return;
        }
        Check check = (value, run) -> {
            double actual = size.applyAsDouble(value);
            return (than.equals("more") ? actual <= bound : actual >= bound)
                    || run.fail(schema, keyword, "must NOT have " + than + " than " + Js.string(bound) + " " + what);
        };
        switch (what) {
            case "characters" -> schema.string(check);
            case "items" -> schema.array(check);
            default -> schema.object(check);
        }
    }

    private void required() {
        if (!(at("required") instanceof ListNode list)) {
            return;
        }
        List<String> names = new ArrayList<>();
        list.items().forEach(item -> names.add(Js.string(Js.of(item))));
        schema.object((value, run) -> hasAll(names, (MapNode) value, run));
    }

    private boolean hasAll(List<String> names, MapNode value, Run run) {
        boolean fits = true;
        for (String name : names) {
            if (!value.has(name) && !isOptional(name, run)) {
                fits = run.fail(schema, "required", "must have required property '" + name + "'", name);
                if (!run.wantsAll()) {
                    return false;
                }
            }
        }
        return fits;
    }

    private boolean isOptional(String name, Run run) {
        String keyword = run.audience().optional();
        return !keyword.isEmpty() && at("properties") instanceof MapNode properties
                && properties.get(name).map(property -> Js.member(run.value(property), keyword).equals(true)).orElse(false);
    }

    /** As the library compares: from the end; where the items' type is known to be simple, with all that came before. */
    private boolean areUnlike(ListNode list, Run run) {
        List<Object> items = list.items().stream().map(run::value).toList();
        boolean isSimple = Js.member(at("items"), "type") instanceof String type && !type.equals("object") && !type.equals("array");
        Map<Object, Integer> seen = new HashMap<>();
        for (int i = items.size() - 1; i >= 0; i--) {
            if (isSimple) {
                Integer other = Js.isObject(items.get(i)) ? null : seen.put(items.get(i), i);
                if (other != null) {
                    return failUnlike(other, i, run);
                }
                continue;
            }
            for (int j = i - 1; j >= 0; j--) {
                if (Js.deepEquals(items.get(i), items.get(j))) {
                    return failUnlike(j, i, run);
                }
            }
        }
        return true;
    }

    private boolean failUnlike(int j, int i, Run run) {
        return run.fail(schema, "uniqueItems",
                "must NOT have duplicate items (items ## " + j + " and " + i + " are identical)");
    }

    private void allowed() {
        if (map.has("const") && dialect.isAtLeast(Dialect.DRAFT6)) {
            Object wanted = at("const");
            schema.all((value, run) -> Js.deepEquals(value, wanted) || run.fail(schema, "const", "must be equal to constant"));
        }
        if (at("enum") instanceof ListNode list && !list.items().isEmpty()) {
            List<Object> values = list.items().stream().map(Js::of).toList();
            schema.all((value, run) -> values.stream().anyMatch(one -> Js.deepEquals(one, value))
                    || run.fail(schema, "enum", "must be equal to one of the allowed values", "", values, false));
        }
    }

    private void format() {
        if (!(at("format") instanceof String name)) {
            return;
        }
        Format format = Format.named(name);
        String message = "must match format \"" + name + "\"";
        schema.number((value, run) -> format.acceptsNumber((Double) value) || run.fail(schema, "format", message));
        schema.string((value, run) -> format.acceptsText((String) value) || run.fail(schema, "format", message));
    }
}
