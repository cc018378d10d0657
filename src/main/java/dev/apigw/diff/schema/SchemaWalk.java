package dev.apigw.diff.schema;

import dev.apigw.diff.contract.Schema;
import dev.apigw.diff.contract.SchemaUse;
import dev.apigw.diff.contract.Shape;
import dev.apigw.source.MapNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Goes down two schemas side by side as far as they are written at one place; where both sides use a model, it only says so. */
final class SchemaWalk {
    /** So many models may stand on one side alone, one in the other, until they are compared as a unit of their own. */
    private static final int DEEPEST = 4;

    /** What to do where both sides use a model. */
    interface Links {
        void link(Spot spot, SchemaUse before, SchemaUse after);
    }

    private final Links links;

    SchemaWalk(Links links) {
        this.links = links;
    }

    /** Compares two uses; the spot stands at them. */
    void uses(Spot spot, SchemaUse before, SchemaUse after) {
        if (before.shared() && after.shared()) {
            links.link(spot, before, after);
        } else if (before.shared() == after.shared()) {
            schemas(spot, before, after);
        } else if (spot.depth() < DEEPEST) {
            schemas(spot.deeper(), before, after);
        } else {
            links.link(spot, before, after);
        }
    }

    /** Compares what two uses stand for. */
    void schemas(Spot spot, SchemaUse before, SchemaUse after) {
        if (before.schema().isWrittenLike(after.schema())) {
            return;
        }
        List<SchemaUse> partsBefore = new ArrayList<>(before.schema().parts());
        List<SchemaUse> partsAfter = new ArrayList<>(after.schema().parts());
        List<MapNode> ownBefore = wrapped(before, partsBefore, partsAfter);
        List<MapNode> ownAfter = wrapped(after, partsAfter, partsBefore);
        link(spot, partsBefore, partsAfter);
        Shape shapeBefore = merged(before.schema(), ownBefore, partsBefore);
        Shape shapeAfter = merged(after.schema(), ownAfter, partsAfter);
        boolean alternative = VariantChanges.noteWrapping(spot, before, after, shapeBefore, shapeAfter);
        if (!alternative && ValueChanges.note(spot, shapeBefore, shapeAfter, types(before, shapeBefore), types(after, shapeAfter))) {
            new VariantChanges(spot, shapeBefore, shapeAfter, this).note();
            members(spot, before.schema(), after.schema(), shapeBefore, shapeAfter);
        }
    }

    /** What types are left when its parts are taken in that are compared elsewhere. */
    private static Set<String> types(SchemaUse use, Shape shape) {
        return shape.types().isEmpty() ? whole(use.schema()).types() : shape.types();
    }

    /** {@code $ref: X} and {@code allOf: [$ref: X], nullable: true} differ in what the second one adds. */
    private static List<MapNode> wrapped(SchemaUse use, List<SchemaUse> parts, List<SchemaUse> others) {
        boolean isPart = use.name().isPresent() && others.stream().anyMatch(other -> other.name().equals(use.name()));
        if (!isPart) {
            return new ArrayList<>(use.schema().own());
        }
        parts.clear();
        parts.add(use);
        return new ArrayList<>();
    }

    /** Compares the models that both sides have as parts, and takes them out: first those of a name, then one that is left. */
    private void link(Spot spot, List<SchemaUse> before, List<SchemaUse> after) {
        for (SchemaUse part : List.copyOf(before)) {
            after.stream().filter(other -> part.name().isPresent() && other.name().equals(part.name())).findFirst()
                    .ifPresent(other -> link(spot, part, other, before, after));
        }
        if (before.size() == 1 && after.size() == 1) {
            link(spot, before.get(0), after.get(0), before, after);
        }
    }

    private void link(Spot spot, SchemaUse part, SchemaUse other, List<SchemaUse> before, List<SchemaUse> after) {
        links.link(spot, part, other);
        before.remove(part);
        after.remove(other);
    }

    /** What a schema says, with the parts that the other side does not have. */
    private static Shape merged(Schema schema, List<MapNode> own, List<SchemaUse> parts) {
        if (parts.isEmpty() && own.size() == schema.own().size()) {
            return schema.shape();
        }
        Set<Schema> seen = new HashSet<>();
        parts.forEach(part -> expand(part.schema(), own, seen));
        return schema.shape(own);
    }

    /** What a schema says with all of its parts. */
    private static Shape whole(Schema schema) {
        return merged(schema, new ArrayList<>(schema.own()), schema.parts());
    }

    private static void expand(Schema schema, List<MapNode> own, Set<Schema> seen) {
        if (seen.add(schema)) {
            own.addAll(schema.own());
            schema.parts().forEach(part -> expand(part.schema(), own, seen));
        }
    }

    private void members(Spot spot, Schema before, Schema after, Shape shapeBefore, Shape shapeAfter) {
        new PropertyChanges(spot, shapeBefore, shapeAfter, name -> has(after, name), name -> has(before, name), this).note();
        if (shapeBefore.items().isPresent() && shapeAfter.items().isPresent()) {
            uses(spot.at("[]", shapeBefore.items().get(), shapeAfter.items().get()), shapeBefore.items().get(),
                    shapeAfter.items().get());
        }
        if (shapeBefore.additional().isPresent() && shapeAfter.additional().isPresent()) {
            uses(spot.at("*", shapeBefore.additional().get(), shapeAfter.additional().get()), shapeBefore.additional().get(),
                    shapeAfter.additional().get());
        }
        assertions(spot, shapeBefore, shapeAfter);
    }

    /** Whether a schema has a property, if only in a part that is compared elsewhere. */
    private static boolean has(Schema schema, String property) {
        if (schema.parts().isEmpty()) {
            return false;
        }
        return whole(schema).properties().containsKey(property);
    }

    private static void assertions(Spot spot, Shape before, Shape after) {
        Map<String, String> keywords = new TreeMap<>(before.assertions());
        keywords.putAll(after.assertions());
        Map<String, String> from = new LinkedHashMap<>(before.assertions());
        for (String keyword : keywords.keySet()) {
            String other = after.assertions().get(keyword);
            if (!from.containsKey(keyword)) {
                spot.add("*-constraint-added", keyword, before, after, "`" + keyword + "` is new");
            } else if (other == null) {
                spot.add("*-constraint-removed", keyword, before, after, "`" + keyword + "` is gone");
            } else if (!other.equals(from.get(keyword))) {
                spot.add("*-constraint-changed", keyword, before, after, "`" + keyword + "` is another one");
            }
        }
    }
}
