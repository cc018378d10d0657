package dev.apigw.simulate.request;

import java.util.LinkedHashMap;
import java.util.Map;

/** Variables with names such as {@code identity.sourceIp}, as maps within maps. */
public final class Nested {
    private Nested() {}

    /** One variable: {@code a.b} and a value give a map with a map under {@code a}. */
    public static Map<String, Object> of(String name, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        int dot = name.indexOf('.');
        map.put(dot < 0 ? name : name.substring(0, dot), dot < 0 ? value : of(name.substring(dot + 1), value));
        return map;
    }

    /** Both maps; maps in them are merged member by member, of other values that of {@code over} stays. */
    public static Map<String, Object> merged(Map<String, Object> base, Map<String, Object> over) {
        Map<String, Object> sum = new LinkedHashMap<>(base);
        over.forEach((name, value) -> {
            if (value instanceof Map<?, ?> map && sum.get(name) instanceof Map<?, ?> existing) {
                sum.put(name, merged(named(existing), named(map)));
            } else {
                sum.put(name, value);
            }
        });
        return sum;
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }
}
