package dev.apigw.diff.contract;

import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.source.MapNode;
import java.util.List;
import java.util.Objects;

/**
 * A schema as written. There is one object for each text, so that two uses of a model are the same object; what it says is read
 * when it is first asked for, because most of a large definition is the same on both sides and is never asked.
 */
public final class Schema {
    private final MapNode node;
    private final SchemaReader reader;
    private Composition composition;
    private Shape shape;
    private String digest;

    Schema(MapNode node, SchemaReader reader) {
        this.node = Objects.requireNonNull(node, "node");
        this.reader = Objects.requireNonNull(reader, "reader");
    }

    /** Where it is written. */
    public Origin origin() {
        return InFile.of(node);
    }

    /** Its own statements and those of inline {@code allOf} members: one mapping each, all hold at once. */
    public List<MapNode> own() {
        return composition().own();
    }

    /** The models that hold as well, by {@code allOf}. */
    public List<SchemaUse> parts() {
        return composition().parts();
    }

    /** What its own statements say together. */
    public Shape shape() {
        if (shape == null) {
            shape = shape(own());
        }
        return shape;
    }

    /** What some statements say together; they may come from several schemas. */
    public Shape shape(List<MapNode> statements) {
        return reader.shape(statements);
    }

    /** Whether both are surely the same, prose included; false if it takes a closer look to tell. */
    public boolean isWrittenLike(Schema other) {
        return SameText.of(node, other.node);
    }

    /** A text that is the same for schemas of the same content, whatever their order and their prose. */
    public String digest() {
        if (digest == null) {
            digest = Digest.of(node);
        }
        return digest;
    }

    private Composition composition() {
        if (composition == null) {
            composition = reader.composition(node);
        }
        return composition;
    }

    /** What a schema consists of. */
    record Composition(List<MapNode> own, List<SchemaUse> parts) {
        Composition {
            own = List.copyOf(own);
            parts = List.copyOf(parts);
        }
    }
}
