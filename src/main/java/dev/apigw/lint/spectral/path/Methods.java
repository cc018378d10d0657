package dev.apigw.lint.spectral.path;

import dev.apigw.lint.spectral.value.Js;
import dev.apigw.lint.spectral.value.JsRegExp;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The methods that filters may call. */
final class Methods {
    /** By name: of the value and the arguments; the value is a text, unless the method asks what it is. */
    private static final Map<String, BiFunction<Object, List<Object>, Object>> METHODS = Map.ofEntries(
            Map.entry("match", (value, args) -> match(value, argument(args, 0))),
            Map.entry("test", (value, args) -> value instanceof JsRegExp pattern && pattern.test(Js.string(argument(args, 0)))),
            Map.entry("exec", (value, args) -> match(argument(args, 0), value)),
            Map.entry("search", (value, args) -> search(Js.string(value), argument(args, 0))),
            Map.entry("includes", (value, args) -> Operators.includes(value, argument(args, 0))),
            Map.entry("indexOf", (value, args) -> (double) indexOf(value, argument(args, 0))),
            Map.entry("startsWith", (value, args) -> Js.string(value).startsWith(Js.string(argument(args, 0)))),
            Map.entry("endsWith", (value, args) -> Js.string(value).endsWith(Js.string(argument(args, 0)))),
            Map.entry("toLowerCase", (value, args) -> Js.string(value).toLowerCase(Locale.ROOT)),
            Map.entry("toUpperCase", (value, args) -> Js.string(value).toUpperCase(Locale.ROOT)),
            Map.entry("toString", (value, args) -> Js.string(value)),
            Map.entry("trim", (value, args) -> Js.string(value).strip()),
            Map.entry("charAt", (value, args) -> part(Js.string(value), args, 1)),
            Map.entry("slice", (value, args) -> part(Js.string(value), args, Integer.MAX_VALUE)),
            Map.entry("substring", (value, args) -> part(Js.string(value), args, Integer.MAX_VALUE)),
            Map.entry("substr", (value, args) -> part(Js.string(value), args, Integer.MAX_VALUE)),
            Map.entry("split", (value, args) -> split(Js.string(value), argument(args, 0))),
            Map.entry("join", (value, args) -> String.join(args.isEmpty() ? "," : Js.string(args.get(0)),
                    Operators.items(value).stream().map(Js::string).toList())),
            Map.entry("replace", (value, args) -> replace(Js.string(value), args)),
            Map.entry("hasOwnProperty", (value, args) -> value instanceof MapNode map && map.has(Js.string(argument(args, 0)))),
            Map.entry("isArray", (value, args) -> argument(args, 0) instanceof ListNode),
            Map.entry("isInteger", (value, args) -> argument(args, 0) instanceof Double number && number == Math.rint(number)),
            Map.entry("keys", (value, args) -> keys(argument(args, 0))),
            Map.entry("values", (value, args) -> values(argument(args, 0))));

    private Methods() {}

    /** A call; throws if there is no such method here. */
    static Expression call(Expression object, String name, List<Expression> arguments, int at) throws PathSyntaxException {
        BiFunction<Object, List<Object>, Object> method = METHODS.get(name);
        if (method == null) {
            throw new PathSyntaxException("the method `" + name + "` is not known", at);
        }
        return scope -> {
            Object value = object.of(scope);
            return value == Js.NULL || value == Js.UNDEFINED ? Js.UNDEFINED
                    : method.apply(value, ExpressionParser.values(arguments, scope));
        };
    }

    private static Object argument(List<Object> arguments, int index) {
        return index < arguments.size() ? arguments.get(index) : Js.UNDEFINED;
    }

    private static Object match(Object value, Object pattern) {
        try {
            JsRegExp expression = pattern instanceof JsRegExp given ? given : JsRegExp.of(Js.string(pattern), "");
            Matcher matcher = expression.pattern().matcher(Js.string(value));
            if (!matcher.find()) {
                return Js.NULL;
            }
            List<Object> groups = new ArrayList<>();
            for (int i = 0; i <= matcher.groupCount(); i++) {
                groups.add(matcher.group(i) == null ? Js.UNDEFINED : matcher.group(i));
            }
            return groups;
        } catch (PatternSyntaxException e) {
            return Js.NULL;
        }
    }

    private static Object search(String text, Object pattern) {
        if (!(pattern instanceof JsRegExp expression)) {
            return (double) text.indexOf(Js.string(pattern));
        }
        Matcher matcher = expression.pattern().matcher(text);
        return matcher.find() ? (double) matcher.start() : -1.0;
    }

    private static int indexOf(Object value, Object wanted) {
        if (value instanceof String text) {
            return text.indexOf(Js.string(wanted));
        }
        List<Object> items = Operators.items(value);
        for (int i = 0; i < items.size(); i++) {
            if (Js.strictEquals(items.get(i), wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static Object part(String text, List<Object> arguments, int longest) {
        int from = position(text, argument(arguments, 0), 0);
        int to = arguments.size() > 1 ? position(text, arguments.get(1), text.length()) : text.length();
        int end = (int) Math.min(to, (long) from + longest);
        return end <= from ? "" : text.substring(from, end);
    }

    private static int position(String text, Object index, int otherwise) {
        double number = Js.toNumber(index);
        double counted = Double.isNaN(number) ? otherwise : number < 0 ? text.length() + number : number;
        return (int) Math.max(0, Math.min(text.length(), counted));
    }

    private static Object split(String text, Object separator) {
        String by = separator instanceof JsRegExp expression ? expression.pattern().pattern() : Pattern.quote(Js.string(separator));
        return Arrays.<Object>asList((Object[]) text.split(by, -1));
    }

    private static Object replace(String text, List<Object> arguments) {
        String replacement = Matcher.quoteReplacement(Js.string(argument(arguments, 1)));
        return argument(arguments, 0) instanceof JsRegExp expression
                ? expression.pattern().matcher(text).replaceFirst(replacement)
                : Pattern.compile(Js.string(argument(arguments, 0)), Pattern.LITERAL).matcher(text).replaceFirst(replacement);
    }

    private static Object keys(Object value) {
        return value instanceof MapNode map ? map.entries().stream().<Object>map(MapNode.Entry::name).toList() : List.of();
    }

    private static Object values(Object value) {
        return value instanceof MapNode map ? map.entries().stream().map(entry -> Js.of(entry.value())).toList()
                : Operators.items(value);
    }
}
