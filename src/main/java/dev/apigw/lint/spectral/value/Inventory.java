package dev.apigw.lint.spectral.value;

import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A definition as Spectral sees it: with its references, and with them replaced. */
public final class Inventory {
    private final ResolvedDocument document;
    private final References references;
    private final Set<String> formats;

    public Inventory(ResolvedDocument document) {
        this.document = Objects.requireNonNull(document, "document");
        this.references = new References(document);
        this.formats = Formats.of(document.root());
    }

    /** The document itself. */
    public MapNode root() {
        return document.root();
    }

    /** What messages call the file. */
    public String fileName() {
        return document.file().name();
    }

    /** The names of the formats that the document is of, such as {@code oas3} and {@code oas3_0}. */
    public Set<String> formats() {
        return formats;
    }

    /** The places that references lead to, as pointers without escapes: {@code #/components/schemas/Pet}. */
    public Set<String> referenced() {
        return references.pointers();
    }

    /** Whether a reference leads to the value, so that a walk may meet it more than once. */
    public boolean isShared(Node node) {
        return references.isShared(node);
    }

    /** The value with its reference replaced; one that leads nowhere or in a circle stays. */
    public Node resolved(Node node) {
        Node current = node;
        while (current instanceof MapNode map && map.has("$ref")) {
            Optional<Target> target = references.target(map);
            if (target.isEmpty()) {
                return current;
            }
            current = target.get().node();
        }
        return current;
    }

    /** The child of a value, its reference replaced. */
    public Object member(Object value, String key) {
        Optional<Node> child = value instanceof MapNode map ? map.get(key) : Optional.empty();
        return child.isPresent() ? Js.of(resolved(child.get())) : Js.UNDEFINED;
    }

    /** Where a path of the document is written, with references replaced or without. */
    public Place place(List<Object> path, boolean isResolved) {
        if (!isResolved || !crosses(path)) {
            return closest(document.root(), path);
        }
        Node tree = document.root();
        Node node = tree;
        List<Object> written = new ArrayList<>();
        int lastFollowed = 0;
        int count = 0;
        ScalarNode key = null;
        for (Object segment : path) {
            Optional<Node> child = Paths.child(node, segment);
            if (child.isEmpty()) {
                break;
            }
            key = key(node, segment);
            written.add(segment);
            count++;
            node = child.get();
            for (Optional<Target> target = target(node); target.isPresent(); target = target(node)) {
                written = new ArrayList<>(target.get().path());
                key = keyOf(target.get());
                node = target.get().node();
                lastFollowed = count;
            }
        }
        List<Object> missing = new ArrayList<>(written);
        if (lastFollowed < count) {
            missing.addAll(path.subList(path.lastIndexOf(path.get(count - 1)) + 1, path.size()));
        }
        return new Place(written, missing, Ranges.of(key, node, node.span().file() != document.root().span().file()), Js.of(node));
    }

    /** Whether there is a reference on the way, or at its end, that has to be followed. */
    private boolean crosses(List<Object> path) {
        Node node = document.root();
        for (Object segment : path) {
            Optional<Node> child = Paths.child(node, segment);
            if (child.isEmpty()) {
                return target(node).isPresent() && Paths.child(resolved(node), segment).isPresent()
                        || node instanceof MapNode map && map.size() == 1 && target(node).isPresent();
            }
            node = child.get();
        }
        return node instanceof MapNode map && map.size() == 1 && target(node).isPresent();
    }

    private Optional<Target> target(Node node) {
        return node instanceof MapNode map && map.has("$ref") ? references.target(map) : Optional.empty();
    }

    private Place closest(Node tree, List<Object> path) {
        Node node = tree;
        ScalarNode key = null;
        int count = 0;
        for (Object segment : path) {
            Optional<Node> child = Paths.child(node, segment);
            if (child.isEmpty()) {
                break;
            }
            key = key(node, segment);
            node = child.get();
            count++;
        }
        return new Place(path.subList(0, count), path, Ranges.of(key, node, node.span().file() != document.root().span().file()), Js.of(node));
    }

    private static ScalarNode key(Node parent, Object segment) {
        return parent instanceof MapNode map ? map.entry(segment.toString()).map(MapNode.Entry::key).orElse(null) : null;
    }

    private static ScalarNode keyOf(Target target) {
        Node parent = target.tree();
        ScalarNode key = null;
        for (Object segment : target.path()) {
            key = key(parent, segment);
            parent = Paths.child(parent, segment).orElseThrow();
        }
        return key;
    }
}
