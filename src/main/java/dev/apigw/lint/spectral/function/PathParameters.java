package dev.apigw.lint.spectral.function;

import dev.apigw.lint.spectral.value.Js;
import dev.apigw.lint.spectral.value.Paths;
import dev.apigw.source.MapNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The function of the rule {@code path-params}. */
final class PathParameters {
    private static final Pattern PARAMETER = Pattern.compile("\\{;?\\??[a-zA-Z0-9_-]+\\*?\\}");

    private PathParameters() {}

    static void check(Object value, Call call) {
        if (!(value instanceof MapNode paths)) {
            return;
        }
        Map<String, String> known = new HashMap<>();
        for (MapNode.Entry entry : paths.entries()) {
            if (!(call.value(entry.value()) instanceof MapNode item)) {
                continue;
            }
            List<Object> place = List.of("paths", entry.name());
            String shape = PARAMETER.matcher(entry.name()).replaceAll("%");
            String same = known.putIfAbsent(shape, entry.name());
            if (same != null) {
                call.report("Paths \"" + same + "\" and \"" + entry.name() + "\" must not be equivalent.", place);
            }
            path(entry.name(), item, place, call);
        }
    }

    private static void path(String path, MapNode item, List<Object> place, Call call) {
        Set<String> expected = new LinkedHashSet<>();
        Matcher matcher = PARAMETER.matcher(path);
        while (matcher.find()) {
            String name = matcher.group().replaceAll("[{}?*;]", "");
            if (!expected.add(name)) {
                call.report("Path \"" + path + "\" must not use parameter \"{" + name + "}\" multiple times.", place);
            }
        }
        Map<String, List<Object>> shared = parameters(item, place, call);
        for (MapNode.Entry entry : item.entries()) {
            if (Operations.METHODS.contains(entry.name()) && call.value(entry.value()) instanceof MapNode operation) {
                List<Object> own = Paths.plus(place, entry.name());
                Map<String, List<Object>> defined = new LinkedHashMap<>(shared);
                defined.putAll(parameters(operation, own, call));
                compare(path, expected, defined, own, call);
            }
        }
    }

    private static void compare(String path, Set<String> expected, Map<String, List<Object>> defined, List<Object> operation,
                                Call call) {
        defined.forEach((name, place) -> {
            if (!expected.contains(name)) {
                call.report("Parameter \"" + name + "\" must be used in path \"" + path + "\".", place);
            }
        });
        expected.stream().filter(name -> !defined.containsKey(name)).forEach(name -> call.report(
                "Operation must define parameter \"{" + name + "}\" as expected by path \"" + path + "\".", operation));
    }

    /** The path parameters by name, with their places; what is odd about them is reported. */
    private static Map<String, List<Object>> parameters(MapNode owner, List<Object> place, Call call) {
        Map<String, List<Object>> found = new LinkedHashMap<>();
        List<Object> parameters = call.items(call.member(owner, "parameters"));
        for (int i = 0; i < parameters.size(); i++) {
            Object parameter = parameters.get(i);
            Object name = call.member(parameter, "name");
            if (!call.member(parameter, "in").equals("path") || name == Js.UNDEFINED) {
                continue;
            }
            String text = Js.string(name);
            List<Object> own = Paths.plus(place, "parameters", i);
            if (!call.member(parameter, "required").equals(true)) {
                call.report("Path parameter \"" + text + "\" must have \"required\" property that is set to \"true\".", own);
            }
            if (found.containsKey(text)) {
                call.report("Path parameter \"" + text + "\" must not be defined multiple times.", own);
            } else {
                found.put(text, own);
            }
        }
        return found;
    }
}
