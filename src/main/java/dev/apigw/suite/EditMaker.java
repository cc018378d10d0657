package dev.apigw.suite;

import dev.apigw.diagnostic.TextEdit;
import dev.apigw.source.JsonText;
import dev.apigw.source.Layout;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceSpan;
import dev.apigw.source.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the smallest edits of a suite file that put one value in the place of another. */
final class EditMaker {
    /**
     * Where a value stands.
     *
     * @param key    of the mapping around it; empty in a list
     * @param inFlow whether it stands between braces or brackets
     */
    private record Place(Optional<ScalarNode> key, boolean inFlow) {}

    private final SourceFile file;
    private final Node root;
    private final ValueText text;
    /** What aliases stand for. */
    private final List<SourceSpan> shared = new ArrayList<>();

    EditMaker(SourceFile file, Node root) {
        this.file = file;
        this.root = root;
        this.text = ValueText.of(file);
        findShared(root);
    }

    private void findShared(Node node) {
        if (!node.span().equals(node.usedAt())) {
            shared.add(node.span());
        } else if (node instanceof MapNode map) {
            map.entries().forEach(entry -> findShared(entry.value()));
        } else if (node instanceof ListNode list) {
            list.items().forEach(this::findShared);
        }
    }

    /** The edits, or nothing if an alias stands for the value, so that other cases would change with it. */
    Optional<List<TextEdit>> edits(Replacement replacement) {
        List<TextEdit> edits = new ArrayList<>();
        return collect(replacement.old(), replacement.value(), edits) ? Optional.of(edits) : Optional.empty();
    }

    private boolean collect(Node old, Node value, List<TextEdit> edits) {
        if (old.equals(value) || JsonText.compact(old).equals(JsonText.compact(value))) {
            return true;
        }
        if (shared.stream().anyMatch(span -> span.start() <= old.span().start() && old.span().end() <= span.end())) {
            return false;
        }
        if (old instanceof MapNode o && value instanceof MapNode v && sameKeys(o, v)) {
            return o.entries().stream().allMatch(entry -> collect(entry.value(), v.get(entry.name()).orElseThrow(), edits));
        }
        if (old instanceof ListNode o && value instanceof ListNode v && o.items().size() == v.items().size()) {
            for (int i = 0; i < o.items().size(); i++) {
                if (!collect(o.items().get(i), v.items().get(i), edits)) {
                    return false;
                }
            }
            return true;
        }
        edits.add(whole(old, value));
        return true;
    }

    private static boolean sameKeys(MapNode a, MapNode b) {
        return a.size() == b.size() && !a.isEmpty() && a.entries().stream().allMatch(entry -> b.has(entry.name()));
    }

    private TextEdit whole(Node old, Node value) {
        int start = old.span().start();
        int end = Layout.end(old);
        Place place = place(root, old.span(), Optional.empty(), false).orElse(new Place(Optional.empty(), true));
        boolean block = Layout.isBlock(old);
        if (block && !(value instanceof ScalarNode) && !ValueText.isEmpty(value)) {
            return edit(start, end, text.block(value, old.span().from().column() - 1));
        }
        if (place.inFlow() || text.json() || place.key().isEmpty()) {
            return edit(start, end, text.inline(value));
        }
        ScalarNode key = place.key().get();
        int colon = file.text().indexOf(':', key.span().end());
        String gap = file.text().substring(colon + 1, start);
        if (!gap.isBlank()) {
            return edit(start, end, text.inline(value)); // a comment or tag stands between, and stays
        }
        int indent = key.span().from().column() - 1;
        return edit(colon + 1, end, text.behindKey(value, indent, key.span().end() - key.span().start() + 1));
    }

    private TextEdit edit(int start, int end, String written) {
        return new TextEdit(file.span(start, end), written);
    }

    private static Optional<Place> place(Node at, SourceSpan wanted, Optional<ScalarNode> key, boolean inFlow) {
        SourceSpan span = at.span();
        if (span.equals(wanted)) {
            return Optional.of(new Place(key, inFlow));
        }
        if (span.start() > wanted.start() || span.end() < wanted.end()) {
            return Optional.empty();
        }
        boolean within = inFlow || !(at instanceof ScalarNode) && !Layout.isBlock(at);
        if (at instanceof MapNode map) {
            return map.entries().stream().flatMap(e -> place(e.value(), wanted, Optional.of(e.key()), within).stream()).findFirst();
        }
        return at instanceof ListNode list ? list.items().stream()
                .flatMap(item -> place(item, wanted, Optional.empty(), within).stream()).findFirst() : Optional.empty();
    }
}
