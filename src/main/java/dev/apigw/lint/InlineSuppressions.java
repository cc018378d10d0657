package dev.apigw.lint;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Suppressions in a definition itself: {@code x-apigw-lint-ignore: [id, id]} in an object, for all that is in it. Reasons stand
 * behind {@code --}, or beside the ids in a mapping.
 */
final class InlineSuppressions {
    static final String KEY = "x-apigw-lint-ignore";

    private final List<Suppression> found = new ArrayList<>();
    /** By their list of entries: an alias or reference gives another object for the same mapping. */
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private InlineSuppressions() {}

    /** The suppressions in a tree; texts without the key, which is nearly all of them, are not walked. */
    static List<Suppression> of(Node tree) {
        InlineSuppressions walk = new InlineSuppressions();
        if (tree.span().file().text().contains(KEY)) {
            walk.visit(tree, tree.span().start());
        }
        return walk.found;
    }

    /** @param start where the value begins, its key included: findings are often about the key */
    private void visit(Node node, int start) {
        if (node instanceof ListNode list && seen.add(list.items())) {
            list.items().forEach(item -> visit(item, item.span().start()));
        } else if (node instanceof MapNode map && seen.add(map.entries())) {
            for (MapNode.Entry entry : map.entries()) {
                if (entry.name().equals(KEY)) {
                    take(entry.value(), map, Math.min(start, map.span().start()));
                } else {
                    boolean written = entry.key().span().file() == entry.value().span().file()
                            && entry.key().span().end() <= entry.value().span().start() && entry.value().span().equals(entry.value().usedAt());
                    visit(entry.value(), written ? entry.key().span().start() : entry.value().span().start());
                }
            }
        }
    }

    private void take(Node ids, MapNode object, int start) {
        SourceFile file = object.span().file();
        int end = object.span().end();
        List<? extends Node> items = ids instanceof ListNode list ? list.items()
                : ids instanceof MapNode reasons ? reasons.entries().stream().map(MapNode.Entry::key).toList() : List.of(ids);
        for (Node item : items) {
            if (item instanceof ScalarNode scalar && !scalar.isNull()) {
                SuppressionText.ids(scalar.text()).forEach(id -> found.add(new Suppression(new IdPattern(id.text()), scalar.span(),
                        span -> isIn(span, file, start, end))));
            }
        }
    }

    private static boolean isIn(SourceSpan span, SourceFile file, int start, int end) {
        return span.file() == file && start <= span.start() && span.start() < end;
    }
}
