package dev.apigw.lint.spectral.function;

import dev.apigw.lint.spectral.value.Js;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The function {@code alphabetical}. */
final class Alphabetical {
    private Alphabetical() {}

    static RulesetFunction with(Options options) throws OptionsException {
        if (options.isEmpty()) {
            return (value, call) -> check(value, Optional.empty(), call);
        }
        MapNode map = options.map(List.of("keyedBy"), "null (no options), { \"keyedBy\": \"my-key\" }");
        Optional<String> keyedBy = options.text(map, "keyedBy");
        return (value, call) -> check(value, keyedBy, call);
    }

    private static void check(Object value, Optional<String> keyedBy, Call call) {
        if (!Js.isObject(value)) {
            return;
        }
        List<Object> items = value instanceof MapNode map ? map.entries().stream().<Object>map(MapNode.Entry::name).toList()
                : call.items(value);
        if (items.size() < 2) {
            return;
        }
        if (keyedBy.isPresent() && !items.stream().allMatch(Js::isObject)) {
            call.report("#{{print(\"property\")}}must be an object");
            return;
        }
        List<Object> keys = keyedBy.isEmpty() ? items : items.stream().map(item -> call.member(item, keyedBy.get())).toList();
        if (!keys.stream().allMatch(key -> key instanceof String || key instanceof Double)) {
            call.report("#{{print(\"property\")}}must be one of the allowed types: number, string");
            return;
        }
        for (int i = 0; i < keys.size() - 1; i++) {
            if (compare(keys.get(i), keys.get(i + 1)) >= 1) {
                report(value, keys, i, keyedBy.isPresent(), call);
                return;
            }
        }
    }

    private static void report(Object value, List<Object> keys, int at, boolean isKeyed, Call call) {
        if (isKeyed) {
            call.report("properties must follow the alphabetical order");
        } else {
            Object segment = value instanceof ListNode ? (Object) at : Js.string(keys.get(at));
            call.reportAt(Js.print(keys.get(at)) + " must be placed after " + Js.print(keys.get(at + 1)), segment);
        }
    }

    private static double compare(Object a, Object b) {
        boolean isFirstNumber = a instanceof Double || Double.isNaN(Js.toNumber(a));
        boolean isSecondNumber = b instanceof Double || !Double.isNaN(Js.toNumber(b));
        if (isFirstNumber && isSecondNumber) {
            return Math.min(1, Math.max(-1, Js.toNumber(a) - Js.toNumber(b)));
        }
        return a instanceof String x && b instanceof String y ? order(x, y) : 0;
    }

    /** As dictionaries have it: signs, then digits, then letters; the case decides only between else equal texts. */
    private static int order(String a, String b) {
        int first = key(a).compareTo(key(b));
        return first != 0 ? first : -a.compareTo(b);
    }

    private static String key(String text) {
        List<String> keys = new ArrayList<>();
        for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            keys.add((Character.isLetter(c) ? "3" : Character.isDigit(c) ? "2" : Character.isWhitespace(c) ? "0"
                    : c == '_' ? "10" : c == '-' ? "11" : "1" + c) + c);
        }
        return String.join("", keys);
    }
}
