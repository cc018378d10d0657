package dev.apigw.diff.gateway;

import dev.apigw.model.Integration;
import dev.apigw.model.IntegrationResponse;
import dev.apigw.model.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Which integration response of one side is which of the other: the same pattern, else the same status and the same mapping.
 *
 * @param pairs   in the order of the first side
 * @param removed those that only the first side has
 * @param added   those that only the second side has
 */
record ResponsePairs(List<Matched<IntegrationResponse>> pairs, List<IntegrationResponse> removed, List<IntegrationResponse> added) {
    ResponsePairs {
        pairs = List.copyOf(pairs);
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    static ResponsePairs of(Matched<Integration> integrations) {
        List<IntegrationResponse> before = new ArrayList<>(integrations.before().integrationResponses());
        List<IntegrationResponse> after = new ArrayList<>(integrations.after().integrationResponses());
        List<Matched<IntegrationResponse>> pairs = new ArrayList<>();
        for (BiPredicate<IntegrationResponse, IntegrationResponse> same : List.of(
                (BiPredicate<IntegrationResponse, IntegrationResponse>) ResponsePairs::haveOnePattern, ResponsePairs::areAlike)) {
            for (IntegrationResponse old : List.copyOf(before)) {
                Optional<IntegrationResponse> found = after.stream().filter(now -> same.test(old, now)).findFirst();
                found.ifPresent(now -> {
                    pairs.add(Matched.of(integrations.subject(), old, now, old.origin(), now.origin()));
                    before.remove(old);
                    after.remove(now);
                });
            }
        }
        return new ResponsePairs(pairs, before, after);
    }

    /** How messages name a response. */
    static String name(IntegrationResponse response) {
        return response.selectionPattern().map(pattern -> "the response of the pattern `" + pattern + "`")
                .orElse("the default response");
    }

    private static boolean haveOnePattern(IntegrationResponse a, IntegrationResponse b) {
        return a.selectionPattern().equals(b.selectionPattern());
    }

    private static boolean areAlike(IntegrationResponse a, IntegrationResponse b) {
        return a.statusCode().equals(b.statusCode()) && values(a.responseParameters()).equals(values(b.responseParameters()))
                && values(a.responseTemplates()).equals(values(b.responseTemplates()));
    }

    private static Map<String, String> values(Map<String, Stated> texts) {
        return texts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().value(),
                (first, second) -> second, TreeMap::new));
    }
}
