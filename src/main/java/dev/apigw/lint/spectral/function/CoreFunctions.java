package dev.apigw.lint.spectral.function;

import dev.apigw.lint.spectral.value.Js;
import dev.apigw.lint.spectral.value.JsRegExp;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Spectral's small core functions. */
final class CoreFunctions {
    private static final Pattern WITH_FLAGS = Pattern.compile("^/(.+)/([a-z]*)$", Pattern.DOTALL);

    private CoreFunctions() {}

    static void addTo(Map<String, Functions.Factory> all) {
        all.put("truthy", Functions.plain((value, call) -> reportIf(!Js.isTruthy(value), "must be truthy", call)));
        all.put("falsy", Functions.plain((value, call) -> reportIf(Js.isTruthy(value), "must be falsy", call)));
        all.put("defined", Functions.plain((value, call) -> reportIf(value == Js.UNDEFINED, "must be defined", call)));
        all.put("undefined", Functions.plain((value, call) -> reportIf(value != Js.UNDEFINED, "must be undefined", call)));
        all.put("pattern", CoreFunctions::pattern);
        all.put("length", CoreFunctions::length);
        all.put("enumeration", CoreFunctions::enumeration);
        all.put("or", options -> someOf(options, false));
        all.put("xor", options -> someOf(options, true));
        all.put("unreferencedReusableObject", CoreFunctions::unreferenced);
    }

    private static void reportIf(boolean isBroken, String message, Call call) {
        if (isBroken) {
            call.report("#{{print(\"property\")}}" + message);
        }
    }

    private static RulesetFunction pattern(Options options) throws OptionsException {
        MapNode map = options.map(List.of("match", "notMatch"),
                "{ \"match\": \"^Stoplight\" }, { \"notMatch\": \"Swagger\" }, { \"match\": \"Stoplight\", \"notMatch\": \"Swagger\" }");
        if (map.isEmpty()) {
            throw new OptionsException("\"pattern\" function needs \"match\" or \"notMatch\"", map);
        }
        Optional<String> match = options.text(map, "match");
        Optional<String> notMatch = options.text(map, "notMatch");
        Optional<JsRegExp> wanted = expression(map, "match");
        Optional<JsRegExp> unwanted = expression(map, "notMatch");
        return (value, call) -> {
            if (!(value instanceof String text)) {
                return;
            }
            if (wanted.isPresent() && !wanted.get().test(text)) {
                call.report("#{{print(\"value\")}} must match the pattern " + Js.print(match.orElseThrow()));
            }
            if (unwanted.isPresent() && unwanted.get().test(text)) {
                call.report("#{{print(\"value\")}} must not match the pattern " + Js.print(notMatch.orElseThrow()));
            }
        };
    }

    private static Optional<JsRegExp> expression(MapNode map, String key) throws OptionsException {
        Optional<Node> node = map.get(key);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        Matcher flags = WITH_FLAGS.matcher(node.get().asString().orElseThrow());
        try {
            return Optional.of(flags.matches() ? JsRegExp.of(flags.group(1), flags.group(2))
                    : JsRegExp.of(node.get().asString().orElseThrow(), ""));
        } catch (PatternSyntaxException e) {
            throw new OptionsException("\"pattern\" function and its \"" + key + "\" option must be a regular expression: "
                    + e.getDescription(), node.get());
        }
    }

    private static RulesetFunction length(Options options) throws OptionsException {
        MapNode map = options.map(List.of("min", "max"), "{ \"min\": 2 }, { \"max\": 5 }, { \"min\": 0, \"max\": 10 }");
        Optional<Double> min = options.number(map, "min");
        Optional<Double> max = options.number(map, "max");
        if (map.isEmpty()) {
            throw new OptionsException("\"length\" function needs \"min\" or \"max\"", map);
        }
        return (value, call) -> {
            Optional<Double> size = size(value);
            reportIf(size.isPresent() && min.isPresent() && size.get() < min.get(),
                    "must be longer than " + Js.print(min.<Object>map(least -> least).orElse(0.0)), call);
            reportIf(size.isPresent() && max.isPresent() && size.get() > max.get(),
                    "must be shorter than " + Js.print(max.<Object>map(most -> most).orElse(0.0)), call);
        };
    }

    private static Optional<Double> size(Object value) {
        return value instanceof MapNode map ? Optional.of((double) map.size())
                : value instanceof ListNode list ? Optional.of((double) list.items().size())
                : value instanceof Double number ? Optional.of(number)
                : value instanceof String text ? Optional.of((double) text.length()) : Optional.empty();
    }

    private static RulesetFunction enumeration(Options options) throws OptionsException {
        MapNode map = options.map(List.of("values"),
                "{ \"values\": [\"Berlin\", \"London\", \"Paris\"] }, { \"values\": [2, 3, 5, 8, 13, 21] }");
        Node values = options.required(map, "values");
        boolean isList = values.asList().filter(list -> list.items().stream().noneMatch(item -> Js.isObject(Js.of(item)))).isPresent();
        if (!isList) {
            throw new OptionsException("\"enumeration\" and its \"values\" option support only arrays of primitive values, i.e. "
                    + "[\"Berlin\", \"London\", \"Paris\"]", values);
        }
        List<Object> allowed = values.asList().orElseThrow().items().stream().map(Js::of).toList();
        String printed = String.join(", ", allowed.stream().map(Js::print).toList());
        return (value, call) -> {
            boolean isSimple = !Js.isObject(value) && value != Js.UNDEFINED;
            if (isSimple && allowed.stream().noneMatch(one -> Js.strictEquals(one, value))) {
                call.report("#{{print(\"value\")}} must be equal to one of the allowed values: " + printed);
            }
        };
    }

    private static RulesetFunction someOf(Options options, boolean onlyOne) throws OptionsException {
        String name = onlyOne ? "xor" : "or";
        String example = onlyOne ? "[\"country\", \"street\"], [\"one\", \"two\", \"three\"], etc."
                : "[\"default\", \"example\"], [\"title\", \"summary\", \"description\"], etc.";
        MapNode map = options.map(List.of("properties"), "{ \"properties\": [\"one\", \"two\"] }");
        List<String> properties = options.names(map, "properties",
                "\"" + name + "\" requires at least two enumerated \"properties\", i.e. " + example);
        return (value, call) -> {
            if (!(value instanceof MapNode object)) {
                return;
            }
            List<String> there = object.entries().stream().map(MapNode.Entry::name).filter(properties::contains).toList();
            if (there.isEmpty()) {
                call.report("At least one of \"" + String.join("\" or \"", properties.subList(0, shown(properties))) + "\""
                        + (properties.size() > 4 ? " or " + (properties.size() - 3) + " other properties" : "") + " must be defined");
            } else if (onlyOne && there.size() > 1) {
                call.report("Just one of \"" + String.join("\" and \"", there) + "\" must be defined");
            }
        };
    }

    private static int shown(List<String> properties) {
        return properties.size() > 4 ? 3 : properties.size();
    }

    private static RulesetFunction unreferenced(Options options) throws OptionsException {
        MapNode map = options.map(List.of("reusableObjectsLocation"), "{ \"reusableObjectsLocation\": \"#/components/schemas\" }, "
                + "{ \"reusableObjectsLocation\": \"#/$defs\" }");
        Node location = options.required(map, "reusableObjectsLocation");
        String pointer = location.asString().filter(text -> text.matches("#(/.*)?")).orElseThrow(() -> new OptionsException(
                "\"unreferencedReusableObject\" and its \"reusableObjectsLocation\" option support only valid JSON Pointer fragments, "
                        + "i.e. \"#\", \"#/foo\", \"#/paths/~1user\"", location));
        return (value, call) -> reportUnreferenced(value, pointer, call);
    }

    /** Reports the members of a folder of the document that nothing refers to. */
    static void reportUnreferenced(Object folder, String pointer, Call call) {
        Set<String> referenced = call.inventory().referenced();
        List<Object> place = pointer.equals("#") ? List.of() : List.of((Object[]) pointer.substring(2).split("/"));
        if (folder instanceof MapNode members) {
            for (MapNode.Entry entry : members.entries()) {
                if (!referenced.contains(pointer + "/" + entry.name())) {
                    List<Object> path = new ArrayList<>(place);
                    path.addAll(List.of((Object[]) entry.name().split("/", -1)));
                    call.report("Potential orphaned reusable object has been detected", path);
                }
            }
        }
    }
}
