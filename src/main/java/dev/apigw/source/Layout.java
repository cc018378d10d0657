package dev.apigw.source;

import java.util.Comparator;
import java.util.List;

/** How a value is laid out in its file: what someone has to know who edits it without reading it anew. */
public final class Layout {
    private Layout() {}

    /** Whether the text of a file is JSON, as far as its first character tells. */
    public static boolean isJson(SourceFile file) {
        String start = file.text().stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /** Whether a value is a mapping or list with one entry a line, and not one between braces or brackets. */
    public static boolean isBlock(Node node) {
        boolean filled = node instanceof MapNode map && !map.isEmpty() || node instanceof ListNode list && !list.items().isEmpty();
        return filled && node.span().file().text().charAt(contentStart(node)) != (node instanceof MapNode ? '{' : '[');
    }

    /** Where a value begins behind its anchor and its tag. */
    public static int contentStart(Node node) {
        String text = node.span().file().text();
        int at = node.span().start();
        while (at < node.span().end() && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
            while (at < node.span().end() && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            while (at < node.span().end() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
        return Math.min(at, Math.max(0, text.length() - 1));
    }

    /** Where a value ends; a block's own span may reach over comments that stand behind its last line. */
    public static int end(Node node) {
        if (!isBlock(node)) {
            return node.span().end();
        }
        List<? extends Node> values = node instanceof ListNode list ? list.items() : ownEntries((MapNode) node).stream()
                .map(MapNode.Entry::value).toList();
        int end = values.isEmpty() ? node.span().start() : usedEnd(values.get(values.size() - 1));
        return isCommentOnly(node.span().file().text(), end, node.span().end()) ? end : node.span().end();
    }

    /** False where a merge key or the like stands behind the last entry that the tree knows. */
    private static boolean isCommentOnly(String text, int start, int end) {
        return start >= end || text.substring(start, end).lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"));
    }

    /** Where a value ends at the place where it is used: the end of {@code *alias} for what an alias stands for. */
    public static int usedEnd(Node node) {
        return node.span().equals(node.usedAt()) ? end(node) : node.usedAt().end();
    }

    /** The entries that are written in a mapping itself, in the order of the file; those of merge keys are left out. */
    public static List<MapNode.Entry> ownEntries(MapNode map) {
        return map.entries().stream().filter(entry -> contains(map.span(), entry.key().span()))
                .sorted(Comparator.comparingInt(entry -> entry.key().span().start())).toList();
    }

    /** Whether a key or value stands in its file as it is: not made of a template, and not put together of parts. */
    public static boolean isWritten(ScalarNode scalar) {
        SourceSpan span = scalar.span();
        return switch (scalar.style()) {
            case LITERAL, FOLDED -> "|>".indexOf(span.file().text().charAt(contentStart(scalar))) >= 0;
            default -> FlowScalarText.read(span.file().text(), contentStart(scalar), span.end()).value().equals(scalar.text());
        };
    }

    private static boolean contains(SourceSpan outer, SourceSpan inner) {
        return outer.file() == inner.file() && outer.start() <= inner.start() && inner.end() <= outer.end();
    }
}
