package dev.apigw.diff.contract;

import dev.apigw.diff.Comparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which operation of one side is which of the other.
 *
 * @param pairs   on both sides, under the same path or moved; in the order of the first side
 * @param covered that the second side answers by {@code ANY} of the same path
 * @param removed that only the first side has
 * @param added   that only the second side has
 */
public record OperationPairs(List<Pair> pairs, List<Pair> covered, List<Operation> removed, List<Operation> added) {
    /**
     * An operation on both sides.
     *
     * @param moved whether its verb or path has changed by more than the names of variables
     */
    public record Pair(Operation before, Operation after, boolean moved) {}

    public OperationPairs {
        pairs = List.copyOf(pairs);
        covered = List.copyOf(covered);
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /** The pairs of a comparison, found when they are first asked for. */
    public static OperationPairs of(Comparison comparison) {
        return comparison.derived(OperationPairs.class,
                known -> of(Contract.of(known.before().definition()), Contract.of(known.after().definition())));
    }

    static OperationPairs of(Contract before, Contract after) {
        Map<String, Operation> added = new LinkedHashMap<>();
        after.operations().forEach(operation -> added.putIfAbsent(operation.key(), operation));
        List<Pair> pairs = new ArrayList<>();
        List<Operation> removed = new ArrayList<>();
        for (Operation operation : before.operations()) {
            Operation same = added.remove(operation.key());
            if (same == null) {
                removed.add(operation);
            } else {
                pairs.add(new Pair(operation, same, false));
            }
        }
        List<Operation> left = new ArrayList<>(added.values());
        pairs.addAll(moved(removed, left, Operation::operationId));
        pairs.addAll(moved(removed, left, operation -> Optional.of(operation.httpMethod() + Digest.of(operation.node()))));
        return new OperationPairs(pairs, covered(removed, after), removed, left);
    }

    /** Finds what a method {@code ANY} answers from now on, and takes it out of the removed ones. */
    private static List<Pair> covered(List<Operation> removed, Contract after) {
        Map<String, Operation> any = new LinkedHashMap<>();
        after.operations().stream().filter(operation -> operation.httpMethod().equals("ANY"))
                .forEach(operation -> any.put(operation.pathKey(), operation));
        List<Pair> covered = removed.stream().filter(operation -> any.containsKey(operation.pathKey()))
                .map(operation -> new Pair(operation, any.get(operation.pathKey()), false)).toList();
        covered.forEach(pair -> removed.remove(pair.before()));
        return covered;
    }

    /** Pairs what is the same by a mark that no third operation bears, and takes it out of both lists. */
    private static List<Pair> moved(List<Operation> removed, List<Operation> added, Function<Operation, Optional<String>> mark) {
        if (removed.isEmpty() || added.isEmpty()) {
            return List.of();
        }
        Map<String, List<Operation>> from = byMark(removed, mark);
        Map<String, List<Operation>> to = byMark(added, mark);
        List<Pair> pairs = new ArrayList<>();
        from.forEach((key, operations) -> {
            List<Operation> others = to.getOrDefault(key, List.of());
            if (operations.size() == 1 && others.size() == 1) {
                pairs.add(new Pair(operations.get(0), others.get(0), true));
            }
        });
        pairs.forEach(pair -> {
            removed.remove(pair.before());
            added.remove(pair.after());
        });
        return pairs;
    }

    private static Map<String, List<Operation>> byMark(List<Operation> operations, Function<Operation, Optional<String>> mark) {
        return operations.stream().filter(operation -> mark.apply(operation).isPresent())
                .collect(Collectors.groupingBy(operation -> mark.apply(operation).get(), LinkedHashMap::new, Collectors.toList()));
    }
}
