package dev.apigw.lint.spectral.value;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.SourceSpan;

/**
 * What Spectral marks for a value: a scalar, or from behind the key's colon to the end of the last value inside. A file of JSON
 * that a reference leads to is read by another parser of its, and the value itself is marked.
 */
final class Ranges {
    private Ranges() {}

    /**
     * The marked text.
     *
     * @param key        of the value; null for an item of a list and for the whole document
     * @param isReferred whether the value is in another file than the document
     */
    static SourceSpan of(ScalarNode key, Node node, boolean isReferred) {
        SourceSpan span = node.span();
        boolean hasKey = key != null && key.span().file() == span.file() && key.span().end() <= span.start();
        if (isReferred && span.file().name().endsWith(".json")) {
            return span;
        }
        int start = hasKey && !(node instanceof ScalarNode) ? key.span().end() + 1 : span.start();
        boolean isSecondLine = key == null && span.file().lineCount() > 1 && start == span.file().lineStart(2);
        if (isSecondLine && isWhole(span)) {
            start = 0; // a document behind one line, such as ---, is marked with it
        }
        int end = end(node);
        return span.file().span(Math.min(start, end), end);
    }

    private static boolean isWhole(SourceSpan span) {
        return span.file().text().substring(0, span.start()).strip().length() < span.start()
                && span.file().text().substring(span.end()).isBlank();
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
