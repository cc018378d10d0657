package dev.apigw.diff;

import dev.apigw.model.RestApi;
import dev.apigw.model.RestApi.ResourceMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which method of one API is which of the other: same verb, same path but for the names of its variables.
 *
 * @param pairs   in the order of the first side
 * @param removed methods that only the first side has
 * @param added   methods that only the second side has
 */
public record MethodPairs(List<Pair> pairs, List<ResourceMethod> removed, List<ResourceMethod> added) {
    /** A method on both sides. */
    public record Pair(ResourceMethod before, ResourceMethod after) {
        /** How changes name it: {@code GET /pets/{id}}, as the second side writes it. */
        public String subject() {
            return MethodPairs.subject(after);
        }
    }

    public MethodPairs {
        pairs = List.copyOf(pairs);
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /** How changes name a method. */
    public static String subject(ResourceMethod method) {
        return method.method().httpMethod() + " " + method.resource().path();
    }

    static MethodPairs of(RestApi before, RestApi after) {
        Map<String, ResourceMethod> left = new LinkedHashMap<>();
        after.methods().forEach(method -> left.putIfAbsent(key(method), method));
        List<Pair> pairs = new ArrayList<>();
        List<ResourceMethod> removed = new ArrayList<>();
        before.methods().forEach(method -> {
            ResourceMethod other = left.remove(key(method));
            if (other == null) {
                removed.add(method);
            } else {
                pairs.add(new Pair(method, other));
            }
        });
        return new MethodPairs(pairs, removed, List.copyOf(left.values()));
    }

    private static String key(ResourceMethod method) {
        return method.method().httpMethod() + " " + method.resource().path().replaceAll("\\{[^}/]*?(\\+?)}", "{$1}");
    }
}
