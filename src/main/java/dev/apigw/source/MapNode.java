package dev.apigw.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A mapping in file order; each key stands once (of duplicates the last one counts). */
public final class MapNode implements Node {
    /** A key with its value. */
    public record Entry(ScalarNode key, Node value) {
        public Entry {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
        }

        /** The text of the key; an integer key such as a status code gives its digits. */
        public String name() {
            return key.text();
        }
    }

    private final Map<String, Entry> entries;
    private final List<Entry> ordered;
    private final String tag;
    private final SourceSpan span;
    private final SourceSpan usedAt;
    private final long expandedSize;

    MapNode(Map<String, Entry> entries, String tag, SourceSpan span, SourceSpan usedAt) {
        this(entries, List.copyOf(entries.values()), tag, span, usedAt, sizeOf(entries));
    }

    private MapNode(Map<String, Entry> entries, List<Entry> ordered, String tag, SourceSpan span, SourceSpan usedAt,
                    long expandedSize) {
        this.entries = entries;
        this.ordered = ordered;
        this.tag = tag;
        this.span = Objects.requireNonNull(span, "span");
        this.usedAt = Objects.requireNonNull(usedAt, "usedAt");
        this.expandedSize = expandedSize;
    }

    /** A mapping that stands for the text at {@code span}; of equal keys the last one counts. */
    public static MapNode of(List<Entry> entries, SourceSpan span) {
        return new MapNode(indexed(entries), null, span, span);
    }

    /** The entries in file order. */
    public List<Entry> entries() {
        return ordered;
    }

    /** The entry of a key. */
    public Optional<Entry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The value of a key. */
    public Optional<Node> get(String key) {
        return entry(key).map(Entry::value);
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    public int size() {
        return entries.size();
    }

    /** The same place with other entries and without a tag. */
    public MapNode withEntries(List<Entry> newEntries) {
        return new MapNode(indexed(newEntries), null, span, usedAt);
    }

    @Override public SourceSpan span() {
        return span;
    }

    @Override public SourceSpan usedAt() {
        return usedAt;
    }

    @Override public MapNode usedFrom(SourceSpan place) {
        return new MapNode(entries, ordered, tag, span, place, expandedSize);
    }

    @Override public Optional<String> tag() {
        return Optional.ofNullable(tag);
    }

    @Override public long expandedSize() {
        return expandedSize;
    }

    @Override public String describe() {
        return "a mapping";
    }

    @Override public String toString() {
        return "mapping " + entries.keySet() + " @" + span;
    }

    private static Map<String, Entry> indexed(List<Entry> entries) {
        Map<String, Entry> byName = new LinkedHashMap<>();
        for (Entry entry : entries) {
            byName.put(entry.name(), entry);
        }
        return byName;
    }

    private static long sizeOf(Map<String, Entry> entries) {
        long size = 1;
        for (Entry entry : entries.values()) {
            size = NodeSize.plus(size, NodeSize.plus(1, entry.value().expandedSize()));
        }
        return size;
    }
}
