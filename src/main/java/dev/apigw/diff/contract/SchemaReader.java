package dev.apigw.diff.contract;

import dev.apigw.diagnostic.InFile;
import dev.apigw.resolve.Reference;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the schemas of one document; whatever has the wrong type says nothing. */
final class SchemaReader {
    private final ResolvedDocument document;
    /** By the entries of the mapping, which all uses of it share; its place would not do, because generated values have one too. */
    private final Map<List<MapNode.Entry>, Schema> schemas = new IdentityHashMap<>();

    SchemaReader(ResolvedDocument document) {
        this.document = document;
    }

    /** A schema where it is used. */
    SchemaUse use(Node node) {
        Optional<Reference> reference = document.reference(node);
        boolean alias = !node.span().equals(node.usedAt());
        return new SchemaUse(schema(document.follow(node).orElse(node)), reference.map(r -> lastToken(r.text())),
                reference.isPresent() || alias, new InFile(node.usedAt()));
    }

    private Schema schema(Node node) {
        MapNode map = node.asMap().orElseGet(() -> MapNode.of(List.of(), node.span()));
        return map.isEmpty() ? new Schema(map, this) : schemas.computeIfAbsent(map.entries(), entries -> new Schema(map, this));
    }

    private static String lastToken(String reference) {
        return reference.substring(Math.max(reference.lastIndexOf('/'), reference.lastIndexOf('#')) + 1)
                .replace("~1", "/").replace("~0", "~");
    }

    /** The mappings that hold at once, inline members of {@code allOf} taken in, and the models among them. */
    Schema.Composition composition(MapNode node) {
        List<MapNode> own = new ArrayList<>();
        List<SchemaUse> parts = new ArrayList<>();
        collect(node, own, parts);
        return new Schema.Composition(own, parts);
    }

    private void collect(MapNode node, List<MapNode> own, List<SchemaUse> parts) {
        own.add(node);
        List<Node> members = new ArrayList<>(items(node, "allOf"));
        for (String keyword : List.of("oneOf", "anyOf")) {
            List<Node> variants = node.has(keyword) ? variants(node, keyword) : List.of();
            if (variants.size() == 1 && items(node, keyword).size() > 1) {
                members.addAll(variants); // the others say no more than that it is nullable
            }
        }
        for (Node member : members) {
            SchemaUse use = use(member);
            if (use.shared()) {
                parts.add(use);
            } else {
                member.asMap().ifPresent(map -> collect(map, own, parts));
            }
        }
    }

    Shape shape(List<MapNode> statements) {
        ShapeBuilder builder = new ShapeBuilder(this);
        statements.forEach(builder::add);
        return builder.build();
    }

    /** The members of a {@code oneOf} or {@code anyOf}, those that are but a null left out. */
    List<Node> variants(MapNode node, String keyword) {
        return items(node, keyword).stream().filter(item -> !isNull(item)).toList();
    }

    List<Node> items(MapNode node, String keyword) {
        return node.get(keyword).flatMap(Node::asList).map(ListNode::items).orElse(List.of());
    }

    /** Whether a member of a {@code oneOf} allows a null and nothing else. */
    boolean isNull(Node node) {
        return node.asMap().flatMap(map -> map.get("type")).flatMap(Node::asText).filter("null"::equals).isPresent()
                || node.asMap().flatMap(map -> map.get("type")).map(Node::isNull).orElse(false);
    }
}
