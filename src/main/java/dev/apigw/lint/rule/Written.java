package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.model.Stated;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.ScalarPositions;
import dev.apigw.source.SourceSpan;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the parts of a thing are written; the records of the model keep only the place of the whole. */
final class Written {
    private Written() {}

    /** The value that is written at a place, or behind the key there; empty if it stands outside of the definition. */
    static Optional<Node> at(Definition definition, Origin origin) {
        return origin instanceof InFile place
                ? find(definition.document().root(), place.span()).flatMap(definition.document()::follow) : Optional.empty();
    }

    /** The place of a member of what is written at {@code owner}; of the deepest on the way that is there. */
    static Origin member(Definition definition, Origin owner, String... path) {
        Origin place = owner;
        Optional<Node> node = at(definition, owner);
        for (String key : path) {
            Optional<MapNode.Entry> entry = node.flatMap(Node::asMap).flatMap(map -> map.entry(key));
            if (entry.isEmpty()) {
                return place;
            }
            place = of(entry.get());
            node = definition.document().follow(entry.get().value());
        }
        return place;
    }

    /** The place of an entry: its value, or the key if the value is a mapping or list, which may begin on the next line. */
    static Origin of(MapNode.Entry entry) {
        return InFile.of(entry.value() instanceof ScalarNode ? entry.value() : entry.key());
    }

    /** The place of a stretch of a text. */
    static Origin part(Definition definition, Stated text, int start, int end) {
        return at(definition, text.origin()).flatMap(Node::asScalar).filter(scalar -> scalar.text().equals(text.value()))
                .<Origin>map(scalar -> new InFile(ScalarPositions.locate(scalar, start, end))).orElse(text.origin());
    }

    private static Optional<Node> find(Node node, SourceSpan span) {
        if (node.span().equals(span)) {
            return Optional.of(node);
        }
        if (node instanceof MapNode map) {
            Optional<Node> behindKey = map.entries().stream().filter(entry -> entry.key().span().equals(span)).findFirst()
                    .map(MapNode.Entry::value);
            return behindKey.or(() -> within(map.entries().stream().map(MapNode.Entry::value), span));
        }
        return node instanceof ListNode list ? within(list.items().stream(), span) : Optional.empty();
    }

    private static Optional<Node> within(Stream<Node> children, SourceSpan span) {
        return children.filter(child -> encloses(child.span(), span)).flatMap(child -> find(child, span).stream()).findFirst();
    }

    private static boolean encloses(SourceSpan outer, SourceSpan inner) {
        return outer.file() == inner.file() && outer.start() <= inner.start() && inner.end() <= outer.end();
    }
}
