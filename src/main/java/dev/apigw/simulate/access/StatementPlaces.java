package dev.apigw.simulate.access;

import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.model.Stated;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceReader;
import dev.apigw.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * Where the statements of a policy are written. The model keeps a policy as one text with one place; the statements are
 * found again by reading the file and looking for the value at that place.
 *
 * @param policy     where the whole policy is written, which stands in for what is not found
 * @param statements in order
 */
record StatementPlaces(Origin policy, List<Origin> statements) {
    static StatementPlaces of(Stated policy) {
        if (!(policy.origin() instanceof InFile place)) {
            return new StatementPlaces(policy.origin(), List.of());
        }
        Optional<Node> found = SourceReader.parse(place.span().file()).root().flatMap(root -> at(root, place.span()));
        return new StatementPlaces(policy.origin(), found.flatMap(Node::asMap).flatMap(map -> map.get("Statement"))
                .map(node -> node.asList().map(ListNode::items).orElse(List.of(node))).orElse(List.of()).stream()
                .<Origin>map(InFile::of).toList());
    }

    Origin origin(int index) {
        return index < statements.size() ? statements.get(index) : policy;
    }

    /** The value at a place; only values that enclose the place are looked into. */
    private static Optional<Node> at(Node node, SourceSpan place) {
        if (node instanceof MapNode && node.span().start() == place.start() && node.span().end() == place.end()) {
            return Optional.of(node);
        }
        if (node.span().start() > place.start() || node.span().end() < place.end()) {
            return Optional.empty();
        }
        List<Node> children = node instanceof MapNode map ? map.entries().stream().map(MapNode.Entry::value).toList()
                : node.asList().map(ListNode::items).orElse(List.of());
        return children.stream().map(child -> at(child, place)).flatMap(Optional::stream).findFirst();
    }
}
