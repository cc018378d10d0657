package dev.apigw.simulate.step;

import dev.apigw.model.Resource;
import dev.apigw.simulate.PercentCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A resource whose path fits a request.
 *
 * @param pathParameters as sent, percent codes kept
 * @param ranks          per segment 0 for a literal, 1 for a variable, 2 for a greedy variable
 */
record PathMatch(Resource resource, Map<String, String> pathParameters, List<Integer> ranks)
        implements Comparable<PathMatch> {
    /** The segments of a path without the slashes at both ends; a double slash inside gives an empty one. */
    static List<String> segments(String path) {
        String inner = path.replaceAll("^/+|/+$", "");
        return inner.isEmpty() ? List.of() : Arrays.asList(inner.split("/", -1));
    }

    /** How a resource fits the segments of a path; empty if it does not. */
    static Optional<PathMatch> of(Resource resource, List<String> sent) {
        List<String> declared = segments(resource.path());
        Map<String, String> parameters = new LinkedHashMap<>();
        List<Integer> ranks = new ArrayList<>();
        for (int i = 0; i < declared.size(); i++) {
            String part = declared.get(i);
            if (i >= sent.size()) {
                return Optional.empty();
            }
            if (isGreedy(part)) {
                // Greedy takes at least one segment: the parent itself is not below it.
                parameters.put(part.substring(1, part.length() - 2), String.join("/", sent.subList(i, sent.size())));
                ranks.add(2);
                return Optional.of(new PathMatch(resource, parameters, ranks));
            }
            boolean variable = part.startsWith("{") && part.endsWith("}");
            if (sent.get(i).isEmpty() || !variable && !fits(part, sent.get(i))) {
                return Optional.empty();
            }
            if (variable) {
                parameters.put(part.substring(1, part.length() - 1), sent.get(i));
            }
            ranks.add(variable ? 1 : 0);
        }
        return declared.size() == sent.size() ? Optional.of(new PathMatch(resource, parameters, ranks)) : Optional.empty();
    }

    /** Whether a literal segment is the one sent; percent codes of plain characters stand for them (inferred). */
    private static boolean fits(String literal, String sent) {
        return literal.equals(sent) || literal.equals(PercentCode.decode(sent));
    }

    private static boolean isGreedy(String part) {
        return part.startsWith("{") && part.endsWith("+}");
    }

    boolean isGreedy() {
        return ranks.contains(2);
    }

    /** The most specific one first, the leftmost segment counting most. */
    @Override public int compareTo(PathMatch other) {
        for (int i = 0; i < Math.min(ranks.size(), other.ranks.size()); i++) {
            int order = Integer.compare(ranks.get(i), other.ranks.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(other.ranks.size(), ranks.size());
    }
}
