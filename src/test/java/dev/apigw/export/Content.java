package dev.apigw.export;

import dev.apigw.diagnostic.Origin;
import dev.apigw.model.RestApi;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that records of the model hold but their places, as maps and lists: equal if and only if the records say the same. */
final class Content {
    private Content() {}

    static Map<?, ?> of(RestApi api) {
        return (Map<?, ?>) plain(api);
    }

    /** Every difference between two contents with its path; empty if there is none. */
    static List<String> differences(RestApi expected, RestApi actual) {
        List<String> differences = new ArrayList<>();
        compare("", of(expected), of(actual), differences);
        return differences;
    }

    private static void compare(String path, Object expected, Object actual, List<String> differences) {
        if (expected instanceof Map<?, ?> left && actual instanceof Map<?, ?> right && left.keySet().equals(right.keySet())) {
            left.forEach((key, value) -> compare(path + "/" + key, value, right.get(key), differences));
        } else if (expected instanceof List<?> left && actual instanceof List<?> right && left.size() == right.size()) {
            for (int i = 0; i < left.size(); i++) {
                compare(path + "/" + i, left.get(i), right.get(i), differences);
            }
        } else if (!expected.equals(actual)) {
            differences.add(path + ": expected " + expected + " but was " + actual);
        }
    }

    private static Object plain(Object value) {
        if (value instanceof Record record) {
            Map<String, Object> members = new LinkedHashMap<>();
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                if (component.getType() != Origin.class) {
                    members.put(component.getName(), plain(read(record, component)));
                }
            }
            return members;
        }
        if (value instanceof Optional<?> optional) {
            return optional.<Object>map(Content::plain).map(List::of).orElse(List.of());
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new TreeMap<>();
            map.forEach((key, member) -> members.put(key.toString(), plain(member)));
            return members;
        }
        return value instanceof List<?> list ? list.stream().map(Content::plain).toList() : value;
    }

    private static Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
