package dev.apigw.lint.spectral.value;

import dev.apigw.source.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which targets of references contain references to which others; finds those that lead back to where they stand. */
final class ReferenceGraph {
    /** A reference in a target. */
    private record Edge(Node owner, Node holder, Node target) {}

    private final List<Edge> edges = new ArrayList<>();
    private final Map<Node, List<Node>> forward = new IdentityHashMap<>();
    private final Map<Node, List<Node>> backward = new IdentityHashMap<>();

    static Set<Node> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    void add(Node owner, Node holder, Node target) {
        edges.add(new Edge(owner, holder, target));
        forward.computeIfAbsent(owner, node -> new ArrayList<>()).add(target);
        backward.computeIfAbsent(target, node -> new ArrayList<>()).add(owner);
    }

    /** The references that stand in a target which their own target leads back to. */
    Set<Node> circular() {
        Map<Node, Node> component = components();
        Set<Node> circular = identitySet();
        for (Edge edge : edges) {
            if (edge.owner() == edge.target() || component.get(edge.owner()) == component.get(edge.target())
                    && component.get(edge.owner()) != null) {
                circular.add(edge.holder());
            }
        }
        return circular;
    }

    /** The strongly connected component of each node, named by one of its nodes (Kosaraju, without recursion). */
    private Map<Node, Node> components() {
        List<Node> finished = new ArrayList<>();
        Set<Node> seen = identitySet();
        edges.forEach(edge -> visit(edge.owner(), forward, seen, finished));
        Map<Node, Node> component = new IdentityHashMap<>();
        Set<Node> assigned = identitySet();
        for (int i = finished.size() - 1; i >= 0; i--) {
            List<Node> members = new ArrayList<>();
            visit(finished.get(i), backward, assigned, members);
            Node name = finished.get(i);
            members.forEach(member -> component.put(member, name));
        }
        return component;
    }

    private static void visit(Node start, Map<Node, List<Node>> next, Set<Node> seen, List<Node> finished) {
        if (!seen.add(start)) {
            return;
        }
        Deque<Node> nodes = new ArrayDeque<>();
        Deque<Iterator<Node>> open = new ArrayDeque<>();
        nodes.push(start);
        open.push(next.getOrDefault(start, List.of()).iterator());
        while (!open.isEmpty()) {
            if (open.peek().hasNext()) {
                Node node = open.peek().next();
                if (seen.add(node)) {
                    nodes.push(node);
                    open.push(next.getOrDefault(node, List.of()).iterator());
                }
            } else {
                open.pop();
                finished.add(nodes.pop());
            }
        }
    }
}
