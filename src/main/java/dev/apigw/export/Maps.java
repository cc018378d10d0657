package dev.apigw.export;

import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ways into the maps of an exported definition. */
final class Maps {
    private Maps() {}

    /** The map at a key, to be changed; one that leads nowhere if there is none. */
    static Map<String, Object> at(Map<String, Object> map, String key) {
        return map.get(key) instanceof Map<?, ?> child ? members(child) : new LinkedHashMap<>();
    }

    /** The maps in the list at a key, to be changed. */
    static List<Map<String, Object>> list(Map<String, Object> map, String key) {
        List<Map<String, Object>> maps = new ArrayList<>();
        if (map.get(key) instanceof List<?> items) {
            items.forEach(item -> {
                if (item instanceof Map<?, ?> child) {
                    maps.add(members(child));
                }
            });
        }
        return maps;
    }

    /** The text of a value; empty if it is none. */
    static String text(Object value) {
        return value instanceof Node node ? node.asText().orElse("") : value instanceof String text ? text : "";
    }

    @SuppressWarnings("unchecked") // every map of an export has texts for keys
    private static Map<String, Object> members(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }
}
