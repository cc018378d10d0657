package dev.apigw.lint.spectral.value;

import dev.apigw.source.Node;
import java.util.List;
import java.util.Objects;

/**
 * What a {@code $ref} stands for.
 *
 * @param tree the document that the value is in
 * @param path of the value in that document
 * @param node the value, which may again be a reference
 */
record Target(Node tree, List<Object> path, Node node) {
    Target {
        Objects.requireNonNull(tree, "tree");
        path = List.copyOf(path);
        Objects.requireNonNull(node, "node");
    }
}
