package dev.apigw.diagnostic;

import dev.apigw.source.JsonReader;
import dev.apigw.source.Layout;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceSpan;
import dev.apigw.source.ValueText;
import java.util.List;
import java.util.Optional;

/**
 * The edits that fixes are made of. They keep comments, order, indentation and the style of what stands around, in YAML's
 * block and flow style and in JSON.
 *
 * <p>Each gives back nothing if the value is not written in a file as the tree shows it, such as what SAM generates, or if no
 * single edit does it without leaving something odd. A value behind an alias or a {@code $ref} is edited where it is defined,
 * for all that use it.
 */
public final class Edits {
    private Edits() {}

    /** Puts {@code key: value} behind the last entry of a mapping. */
    public static Optional<TextEdit> insert(MapNode map, String key, Node value) {
        if (map.has(key) || !isWritten(map)) {
            return Optional.empty();
        }
        ValueText text = ValueText.of(map.span().file());
        List<MapNode.Entry> entries = Layout.ownEntries(map);
        if (entries.isEmpty()) {
            int inside = Layout.contentStart(map) + 1;
            return Optional.of(at(map, inside, text.key(key) + ": " + text.inline(value)));
        }
        return Optional.of(Layout.isBlock(map) ? blockEntry(map, entries, key, value, text) : flowEntry(map, entries, key, value, text));
    }

    /** The same for a string. */
    public static Optional<TextEdit> insertText(MapNode map, String key, String value) {
        return insert(map, key, text(value));
    }

    /** The same for a value that is written here as JSON. */
    public static Optional<TextEdit> insertJson(MapNode map, String key, String json) {
        return insert(map, key, json(json));
    }

    /** Puts a string behind the last item of a list; nothing for an empty list, and for one whose last item is no scalar. */
    public static Optional<TextEdit> append(ListNode list, String value) {
        Node last = list.items().isEmpty() ? list : list.items().get(list.items().size() - 1);
        if (!(last instanceof ScalarNode scalar) || !Layout.isWritten(scalar) || !isInside(list.span(), scalar.usedAt())) {
            return Optional.empty();
        }
        ValueText text = ValueText.of(list.span().file());
        String source = list.span().file().text();
        int start = scalar.usedAt().start();
        int end = Layout.usedEnd(scalar);
        String before = source.substring(lineStart(source, start), start);
        if (!Layout.isBlock(list)) {
            return Optional.of(at(list, end, "," + (before.isBlank() ? text.lineBreak() + before : " ") + text.inline(text(value))));
        }
        return before.strip().equals("-") ? Optional.of(at(list, lineEnd(source, end), text.lineBreak() + before + text.inline(text(value))))
                : Optional.empty();
    }

    /** Puts another value in the place of a scalar; a string keeps the quotes that it has. */
    public static Optional<TextEdit> replace(ScalarNode old, Node value) {
        if (!Layout.isWritten(old) || old.tag().isPresent()) {
            return Optional.empty();
        }
        int start = Layout.contentStart(old);
        SourceFile file = old.span().file();
        // An empty value has no text of its own, and stands directly behind the colon.
        String before = start == old.span().end() && start > 0 && file.text().charAt(start - 1) == ':' ? " " : "";
        return Optional.of(new TextEdit(file.span(start, Math.max(start, old.span().end())), before + ValueText.of(file).like(old, value)));
    }

    /** The same for a string. */
    public static Optional<TextEdit> replaceText(ScalarNode old, String value) {
        return replace(old, text(value));
    }

    /** Gives an entry another key. */
    public static Optional<TextEdit> rename(MapNode.Entry entry, String key) {
        return replaceText(entry.key(), key);
    }

    /** Takes an entry away; nothing for the only entry of a block, which would leave a key without a value. */
    public static Optional<TextEdit> remove(MapNode map, String key) {
        List<MapNode.Entry> entries = Layout.ownEntries(map);
        int index = entries.stream().map(MapNode.Entry::name).toList().indexOf(key);
        if (index < 0 || !isWritten(map)) {
            return Optional.empty();
        }
        List<SourceSpan> spans = entries.stream()
                .map(e -> e.key().span().file().span(e.key().span().start(), Math.max(e.key().span().end(), Layout.usedEnd(e.value()))))
                .toList();
        return removed(spans, index, Layout.isBlock(map), spans.get(index).start());
    }

    /** Takes an item of a list away; nothing for the only item of a block. */
    public static Optional<TextEdit> remove(ListNode list, int index) {
        List<SourceSpan> spans = list.items().stream()
                .map(item -> item.usedAt().file().span(item.usedAt().start(), Math.max(item.usedAt().start(), Layout.usedEnd(item)))).toList();
        if (spans.stream().anyMatch(span -> !isInside(list.span(), span)) || !startsAs(list, '[', '-')) {
            return Optional.empty();
        }
        if (!Layout.isBlock(list)) {
            return removed(spans, index, false, spans.get(index).start());
        }
        String before = list.span().file().text().substring(list.span().start(), spans.get(index).start()).stripTrailing();
        return before.endsWith("-") ? removed(spans, index, true, list.span().start() + before.length() - 1) : Optional.empty();
    }

    private static TextEdit blockEntry(MapNode map, List<MapNode.Entry> entries, String key, Node value, ValueText text) {
        MapNode.Entry last = entries.get(entries.size() - 1);
        String source = map.span().file().text();
        int indent = entries.get(0).key().span().from().column() - 1;
        String written = text.key(key);
        // Behind a comment that stands on the last line.
        int end = lineEnd(source, Math.max(last.key().span().end(), Layout.usedEnd(last.value())));
        return at(map, end, text.lineBreak() + " ".repeat(indent) + written + ":" + text.behindKey(value, indent, written.length() + 1));
    }

    private static TextEdit flowEntry(MapNode map, List<MapNode.Entry> entries, String key, Node value, ValueText text) {
        MapNode.Entry last = entries.get(entries.size() - 1);
        String source = map.span().file().text();
        int end = Layout.usedEnd(last.value());
        int lineStart = lineStart(source, last.key().span().start());
        String indent = source.substring(lineStart, last.key().span().start());
        boolean ownLine = indent.isBlank();
        String between = ownLine ? text.lineBreak() + indent : " ";
        String entry = text.key(key) + ": " + (ownLine && text.json() ? text.json(value, between) : text.inline(value));
        int behind = end;
        while (Character.isWhitespace(source.charAt(behind))) {
            behind++;
        }
        return source.charAt(behind) == ',' ? at(map, behind + 1, between + entry) : at(map, end, "," + between + entry);
    }

    private static Optional<TextEdit> removed(List<SourceSpan> spans, int index, boolean block, int start) {
        SourceFile file = spans.get(index).file();
        String source = file.text();
        boolean last = index == spans.size() - 1;
        if (!block) {
            return Optional.of(new TextEdit(!last ? file.span(start, spans.get(index + 1).start())
                    : index > 0 ? file.span(spans.get(index - 1).end(), spans.get(index).end()) : spans.get(index), ""));
        }
        int lineStart = lineStart(source, start);
        if (spans.size() == 1) {
            return Optional.empty();
        }
        if (!source.substring(lineStart, start).isBlank()) {
            // The first entry of an item stands behind its dash, and the next one moves there.
            return last ? Optional.empty() : Optional.of(new TextEdit(file.span(start, spans.get(index + 1).start()), ""));
        }
        int end = lineEnd(source, spans.get(index).end());
        int behind = end < source.length() ? end + (source.startsWith("\r\n", end) ? 2 : 1) : end;
        return Optional.of(new TextEdit(file.span(lineStart, behind), ""));
    }

    /** Whether the mapping and its keys stand in the file, with nothing but an anchor or tag before the first one. */
    private static boolean isWritten(MapNode map) {
        List<MapNode.Entry> entries = Layout.ownEntries(map);
        if (!startsAs(map, '{', '{') && (entries.isEmpty() || !beginsWith(map, entries.get(0)))) {
            return false;
        }
        return entries.stream().allMatch(entry -> Layout.isWritten(entry.key()) && (entry.value().usedAt().file() == map.span().file()
                && entry.value().usedAt().start() >= entry.key().span().end()));
    }

    private static boolean beginsWith(MapNode map, MapNode.Entry first) {
        int start = Layout.contentStart(map);
        return start == first.key().span().start() || map.span().file().text().startsWith("<<", start);
    }

    private static boolean startsAs(Node node, char flow, char block) {
        String source = node.span().file().text();
        char first = source.isEmpty() ? 0 : source.charAt(Layout.contentStart(node));
        return first == flow || first == block;
    }

    private static boolean isInside(SourceSpan outer, SourceSpan inner) {
        return outer.file() == inner.file() && outer.start() <= inner.start() && inner.end() <= outer.end();
    }

    private static TextEdit at(Node node, int offset, String inserted) {
        return new TextEdit(node.span().file().span(offset, offset), inserted);
    }

    private static int lineStart(String text, int offset) {
        return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
    }

    private static int lineEnd(String text, int offset) {
        int end = offset;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static Node text(String value) {
        return ScalarNode.string(value, SourceFile.inMemory("", "").span(0, 0));
    }

    private static Node json(String json) {
        return JsonReader.parse(json).orElseThrow(() -> new IllegalArgumentException(json));
    }
}
