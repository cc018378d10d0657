package dev.apigw.simulate.step;

import dev.apigw.model.Resource;
import java.util.List;
import java.util.Map;

/**
 * A resource whose path fits a request.
 *
 * @param pathParameters as sent, percent codes kept
 * @param ranks          per segment 0 for a literal, 1 for a variable, 2 for a greedy variable
 */
record PathMatch(Resource resource, Map<String, String> pathParameters, List<Integer> ranks)
        implements Comparable<PathMatch> {
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
