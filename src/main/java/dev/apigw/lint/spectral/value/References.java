package dev.apigw.lint.spectral.value;

import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.SourceFile;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All {@code $ref}s of a definition and of the files it refers to: what they stand for, and which of them lead in a circle.
 * Spectral replaces a reference by its target unless that would never end.
 */
final class References {
    private final ResolvedDocument document;
    private final Map<SourceFile, Node> trees = new HashMap<>();
    private final Map<Node, Optional<Target>> targets = new IdentityHashMap<>();
    private final Set<String> pointers = new HashSet<>();
    private final ReferenceGraph graph = new ReferenceGraph();
    private final Set<Node> circular;
    private final Set<Node> shared;

    References(ResolvedDocument document) {
        this.document = document;
        trees.put(document.root().span().file(), document.root());
        List<Node> underway = new ArrayList<>();
        scan(document.root(), new ArrayList<>(), null, underway);
        Set<Node> scanned = ReferenceGraph.identitySet();
        while (!underway.isEmpty()) {
            Node next = underway.remove(underway.size() - 1);
            if (scanned.add(next)) {
                scan(next, null, next, underway);
            }
        }
        this.circular = graph.circular();
        this.shared = scanned;
    }

    /** What a mapping with a {@code $ref} stands for; empty if it is none, or is left as it is. */
    Optional<Target> target(MapNode holder) {
        return circular.contains(holder) ? Optional.empty() : targets.getOrDefault(holder, Optional.empty());
    }

    /** Whether a reference leads to the value, so that a walk may meet it more than once. */
    boolean isShared(Node node) {
        return shared.contains(node);
    }

    /** The places of the definition that are referred to from elsewhere, as pointers without escapes. */
    Set<String> pointers() {
        return pointers;
    }

    /**
     * Notes the references in a value.
     *
     * @param path  of the value in the definition; null below a target, whose path was noted before
     * @param owner the target that the value is a part of; null in the definition
     */
    private void scan(Node node, List<Object> path, Node owner, List<Node> found) {
        if (node instanceof ListNode list) {
            for (int i = 0; i < list.items().size(); i++) {
                step(list.items().get(i), i, path, owner, found);
            }
        } else if (node instanceof MapNode map) {
            Optional<ScalarNode> ref = refOf(map);
            if (ref.isPresent()) {
                note(map, ref.get(), path, owner, found);
                return;
            }
            for (MapNode.Entry entry : map.entries()) {
                step(entry.value(), entry.name(), path, owner, found);
            }
        }
    }

    private void step(Node child, Object segment, List<Object> path, Node owner, List<Node> found) {
        if (child instanceof ScalarNode) {
            return;
        }
        if (path == null) {
            scan(child, null, owner, found);
            return;
        }
        path.add(segment);
        scan(child, path, owner, found);
        path.remove(path.size() - 1);
    }

    private void note(MapNode holder, ScalarNode ref, List<Object> path, Node owner, List<Node> found) {
        Optional<Target> known = targets.get(holder);
        if (known == null) {
            known = lookUp(ref);
            targets.put(holder, known);
        }
        if (known.isEmpty()) {
            return;
        }
        Target target = known.get();
        found.add(target.node());
        if (owner != null) {
            graph.add(owner, holder, target.node());
        }
        boolean isParent = path != null && !target.path().isEmpty() && path.size() >= target.path().size()
                && target.tree() == document.root() && path.subList(0, target.path().size()).equals(target.path());
        if (target.tree() == document.root() && !isParent && (path != null || holder.span().file() != target.node().span().file())) {
            pointers.add(pointer(target.path()));
        }
    }

    private static String pointer(List<Object> path) {
        StringBuilder text = new StringBuilder("#");
        path.forEach(segment -> text.append('/').append(segment));
        return text.toString();
    }

    static Optional<ScalarNode> refOf(MapNode map) {
        return map.has("$ref") ? map.get("$ref").flatMap(Node::asScalar)
                .filter(scalar -> scalar.kind() == ScalarNode.Kind.STRING) : Optional.empty();
    }

    private Optional<Target> lookUp(ScalarNode ref) {
        int hash = ref.text().indexOf('#');
        String file = hash < 0 ? ref.text() : ref.text().substring(0, hash);
        Optional<Node> tree = file.isEmpty() ? Optional.of(trees.getOrDefault(ref.span().file(), document.root()))
                : tree(file, ref);
        return tree.flatMap(root -> at(root, hash < 0 ? "" : ref.text().substring(hash + 1)));
    }

    /** The document of another file, asked for as the definition itself would. */
    private Optional<Node> tree(String file, ScalarNode ref) {
        MapNode named = MapNode.of(List.of(new MapNode.Entry(ScalarNode.string("$ref", ref.span()), ref.withText(file))), ref.span());
        return document.reference(named).flatMap(found -> found.target())
                .map(node -> trees.computeIfAbsent(node.span().file(), missing -> node));
    }

    private static Optional<Target> at(Node tree, String pointer) {
        List<Object> path = new ArrayList<>();
        Node node = tree;
        for (String token : pointer.isEmpty() ? List.<String>of() : List.of(pointer.substring(1).split("/", -1))) {
            String name = decoded(token).replace("~1", "/").replace("~0", "~");
            Optional<Node> child = Paths.child(node, name);
            if (child.isEmpty()) {
                return Optional.empty();
            }
            path.add(node instanceof ListNode ? (Object) Integer.valueOf(name) : name);
            node = child.get();
        }
        return Optional.of(new Target(tree, path, node));
    }

    private static String decoded(String token) {
        try {
            return token.indexOf('%') < 0 ? token : URLDecoder.decode(token.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return token; // a percent sign that encodes nothing stands for itself
        }
    }
}
