package dev.apigw.lint.spectral.value;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.SourceSpan;

/**
 * What Spectral marks for a value: in JSON the value itself; in YAML a scalar, or from behind the key's colon to the end of the
 * last value inside.
 */
final class Ranges {
    private Ranges() {}

    /** The marked text; {@code key} is null for an item of a list and for the whole document. */
    static SourceSpan of(ScalarNode key, Node node) {
        SourceSpan span = node.span();
        boolean hasKey = key != null && key.span().file() == span.file() && key.span().end() <= span.start();
        if (span.file().name().endsWith(".json")) {
            return span;
        }
        int start = hasKey && !(node instanceof ScalarNode) ? key.span().end() + 1 : span.start();
        int end = end(node);
        return span.file().span(Math.min(start, end), end);
    }

    private static int end(Node node) {
        Node last = node;
        while (true) {
            Node next = last instanceof MapNode map && !map.isEmpty() ? map.entries().get(map.size() - 1).value()
                    : last instanceof ListNode list && !list.items().isEmpty() ? list.items().get(list.items().size() - 1) : last;
            boolean isElsewhere = next.span().file() != node.span().file() || next.span().end() < node.span().start()
                    || next.span().end() > node.span().end();
            if (next == last || isElsewhere) {
                return last.span().end();
            }
            last = next;
        }
    }
}
