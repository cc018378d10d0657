package dev.apigw.lint.spectral.path;

import dev.apigw.lint.spectral.value.Inventory;
import dev.apigw.lint.spectral.value.Js;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs many paths over a document in one walk.
 *
 * <p>Every step of every path is one bit. On its way down the walk carries the bits of the steps to try on the next level; a value
 * that was walked with some bits before, since several references lead to it, is walked only with those that are new. That is
 * enough: a result is shown where a value is defined, not where it is used.
 */
public final class Walk implements Scope {
    /** Who wants to know what a path leads to. */
    public interface Visitor {
        /**
         * A value was found.
         *
         * @param path  to it, references replaced: texts and whole numbers
         * @param value the value, or the name if the path ends in {@code ~}
         */
        void visit(List<Object> path, Object value);
    }

    /** A path and who wants to know. */
    public record Query(JsonPath path, Visitor visitor) {}

    private static final int BITS = 64;

    /** Deeper than any definition; a hostile chain of references ends here. */
    private static final int DEEPEST = 1_500;

    private final Inventory inventory;
    private final boolean isResolved;
    private final List<Step> steps = new ArrayList<>();
    private final List<Query> ends = new ArrayList<>();
    private final Map<Node, Long> walked = new IdentityHashMap<>();
    private final Map<Node, Long> reported = new IdentityHashMap<>();
    private Node[] nodes = new Node[64];
    private Object[] properties = new Object[64];
    private int depth;
    private final Map<String, Long> byName = new HashMap<>();
    private long named;
    private long forMaps;
    private long deep;

    private Walk(Inventory inventory, boolean isResolved) {
        this.inventory = inventory;
        this.isResolved = isResolved;
    }

    /** Tells each visitor what its path leads to, with references replaced or as written. */
    public static void run(Inventory inventory, boolean isResolved, List<Query> queries) {
        Walk walk = new Walk(inventory, isResolved);
        long start = 0;
        for (Query query : merged(queries)) {
            if (walk.steps.size() + query.path().steps().size() > BITS) {
                walk.run(start);
                walk = new Walk(inventory, isResolved);
                start = 0;
            }
            start |= walk.add(query);
        }
        walk.run(start);
    }

    /** Equal paths as one; those that go everywhere first, so that they share a walk and the others end theirs early. */
    private static List<Query> merged(List<Query> queries) {
        Map<String, List<Query>> byPath = new LinkedHashMap<>();
        queries.forEach(query -> byPath.computeIfAbsent(query.path().text(), text -> new ArrayList<>()).add(query));
        return byPath.values().stream().map(same -> new Query(same.get(0).path(), (path, value) ->
                same.forEach(query -> query.visitor().visit(path, value))))
                .sorted(Comparator.comparing(query -> query.path().steps().stream().noneMatch(Step::isDeep))).toList();
    }

    private long add(Query query) {
        List<Step> more = query.path().steps();
        if (more.isEmpty()) {
            query.visitor().visit(List.of(), Js.of(inventory.root()));
            return 0;
        }
        if (more.size() > BITS) {
            return 0;
        }
        int first = steps.size();
        for (Step step : more) {
            long bit = 1L << steps.size();
            step.test().names().forEach(name -> byName.merge(name, bit, (a, b) -> a | b));
            named |= step.test().names().isEmpty() ? 0 : bit;
            forMaps |= step.test().needsMap() ? bit : 0;
            deep |= step.isDeep() ? bit : 0;
            steps.add(step);
            ends.add(null);
        }
        ends.set(steps.size() - 1, query);
        return 1L << first;
    }

    private void run(long start) {
        if (start != 0) {
            nodes[0] = inventory.root();
            descend(inventory.root(), start);
        }
    }

    private void descend(Node node, long wanted) {
        long before = inventory.isShared(node) ? walked.getOrDefault(node, 0L) : 0;
        long bits = wanted & ~before;
        if (bits == 0 || depth >= DEEPEST) {
            return;
        }
        if (inventory.isShared(node)) {
            walked.put(node, before | bits);
        }
        if (node instanceof MapNode map) {
            for (MapNode.Entry entry : map.entries()) {
                child(entry.name(), entry.value(), bits);
            }
        } else if (node instanceof ListNode list) {
            for (int i = 0; i < list.items().size(); i++) {
                child(i, list.items().get(i), bits);
            }
        }
    }

    private void child(Object property, Node written, long bits) {
        Node node = isResolved ? inventory.resolved(written) : written;
        enter(property, node);
        boolean isMap = node instanceof MapNode;
        long next = bits & deep;
        long byNames = bits & named & byName.getOrDefault(property instanceof String name ? name : property.toString(), 0L);
        for (long left = byNames | bits & ~named & ~(isMap ? 0 : forMaps); left != 0; left &= left - 1) {
            int bit = Long.numberOfTrailingZeros(left);
            if ((byNames & 1L << bit) == 0 && !steps.get(bit).test().accepts(this)) {
                continue;
            }
            if (ends.get(bit) != null) {
                report(ends.get(bit), 1L << bit, node, node != written);
            } else {
                next |= 1L << bit + 1;
            }
        }
        if (next != 0 && (isMap || node instanceof ListNode)) {
            descend(node, next);
        }
        depth--;
    }

    private void enter(Object property, Node node) {
        depth++;
        if (depth == nodes.length) {
            nodes = Arrays.copyOf(nodes, depth * 2);
            properties = Arrays.copyOf(properties, depth * 2);
        }
        nodes[depth] = node;
        properties[depth] = property;
    }

    private void report(Query query, long bit, Node node, boolean isReferred) {
        JsonPath path = query.path();
        if (isReferred && path.parents() == 0 && !path.isKey()) {
            long before = reported.getOrDefault(node, 0L);
            if ((before & bit) != 0) {
                return;
            }
            reported.put(node, before | bit);
        }
        int at = depth - path.parents();
        if (at < 0 || at == 0 && path.isKey()) {
            return;
        }
        List<Object> found = new ArrayList<>(Arrays.asList(properties).subList(1, at + 1));
        query.visitor().visit(found, path.isKey() ? key(properties[at]) : Js.of(nodes[at]));
    }

    private static Object key(Object property) {
        return property instanceof Integer index ? (Object) (double) index : property;
    }

    @Override public Object value() {
        return Js.of(nodes[depth]);
    }

    @Override public Object property() {
        return key(properties[depth]);
    }

    @Override public Object parent() {
        return Js.of(nodes[depth - 1]);
    }

    @Override public Object parentProperty() {
        return depth < 2 ? Js.UNDEFINED : key(properties[depth - 1]);
    }

    @Override public Object root() {
        return Js.of(inventory.root());
    }

    @Override public String path() {
        StringBuilder text = new StringBuilder("$");
        for (int i = 1; i <= depth; i++) {
            text.append(properties[i] instanceof Integer ? "[" + properties[i] + "]" : "['" + properties[i] + "']");
        }
        return text.toString();
    }
}
