package dev.apigw.resolve.template;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ParsedSource;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import dev.apigw.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the values, or the placeholders as written, back to a tree that was read from a masked text.
 *
 * <p>Terraform fills a template before anyone reads it as YAML. So a value that stands alone without quotes is read
 * again, and may turn out a number, a list or several items.
 */
final class Unmasking {
    private final Mask mask;
    private final Values values;

    Unmasking(Mask mask, Values values) {
        this.mask = mask;
        this.values = values;
    }

    Node of(Node node) {
        if (node instanceof MapNode map) {
            List<MapNode.Entry> entries = new ArrayList<>();
            boolean changed = false;
            for (MapNode.Entry entry : map.entries()) {
                ScalarNode key = text(entry.key());
                Node value = of(entry.value());
                changed |= key != entry.key() || value != entry.value();
                entries.add(new MapNode.Entry(key, value));
            }
            return changed ? map.withEntries(entries) : map;
        }
        if (node instanceof ListNode list) {
            return list(list);
        }
        ScalarNode scalar = (ScalarNode) node;
        return alone(scalar).flatMap(value -> reread(value, scalar.span())).orElseGet(() -> text(scalar));
    }

    private Node list(ListNode list) {
        boolean flow = list.span().text().startsWith("[");
        List<Node> items = new ArrayList<>();
        boolean changed = false;
        for (Node item : list.items()) {
            Optional<List<Node>> several = flow && item instanceof ScalarNode scalar
                    ? alone(scalar).flatMap(value -> reread("[" + value + "]", scalar.span()))
                            .flatMap(Node::asList).map(ListNode::items) : Optional.empty();
            List<Node> values = several.orElseGet(() -> List.of(of(item)));
            changed |= values.size() != 1 || values.get(0) != item;
            items.addAll(values);
        }
        return changed ? list.withItems(items) : list;
    }

    /** The value of a placeholder that stands alone without quotes. */
    private Optional<String> alone(ScalarNode scalar) {
        return scalar.style() != ScalarNode.Style.PLAIN ? Optional.empty() : mask.whole(scalar.text())
                .filter(expression -> !PlaceholderText.isRunTimeName(expression.strip()))
                .flatMap(expression -> TerraformExpression.evaluate(expression, values));
    }

    private static Optional<Node> reread(String value, SourceSpan place) {
        ParsedSource parsed = SourceReader.parse(SourceFile.inMemory("value", value));
        return parsed.root().map(root -> placed(root, place));
    }

    private static Node placed(Node node, SourceSpan place) {
        if (node instanceof MapNode map) {
            return MapNode.of(map.entries().stream().map(e -> new MapNode.Entry(
                    ScalarNode.string(e.name(), place), placed(e.value(), place))).toList(), place);
        }
        if (node instanceof ListNode list) {
            return ListNode.of(list.items().stream().map(item -> placed(item, place)).toList(), place);
        }
        ScalarNode scalar = (ScalarNode) node;
        return ScalarNode.of(scalar.text(), scalar.kind(), place);
    }

    private ScalarNode text(ScalarNode scalar) {
        return Mask.isIn(scalar.text()) ? scalar.withText(mask.unmasked(scalar.text(), values)) : scalar;
    }
}
