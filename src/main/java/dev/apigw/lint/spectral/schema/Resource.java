package dev.apigw.lint.spectral.schema;

import dev.apigw.source.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A schema document, or a part of one with an id of its own: what references count from. */
final class Resource {
    private final String uri;
    private final Node root;
    private final Map<String, Node> anchors = new HashMap<>();
    private final Map<String, Node> dynamicAnchors = new HashMap<>();

    Resource(String uri, Node root) {
        this.uri = Objects.requireNonNull(uri, "uri");
        this.root = Objects.requireNonNull(root, "root");
    }

    String uri() {
        return uri;
    }

    Node root() {
        return root;
    }

    Map<String, Node> anchors() {
        return anchors;
    }

    Map<String, Node> dynamicAnchors() {
        return dynamicAnchors;
    }
}
