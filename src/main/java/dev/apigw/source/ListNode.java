package dev.apigw.source;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A list of values in file order. */
public final class ListNode implements Node {
    private final List<Node> items;
    private final String tag;
    private final SourceSpan span;
    private final SourceSpan usedAt;
    private final long expandedSize;

    ListNode(List<Node> items, String tag, SourceSpan span, SourceSpan usedAt) {
        this(List.copyOf(items), tag, span, usedAt, NodeSize.of(items));
    }

    private ListNode(List<Node> items, String tag, SourceSpan span, SourceSpan usedAt, long expandedSize) {
        this.items = items;
        this.tag = tag;
        this.span = Objects.requireNonNull(span, "span");
        this.usedAt = Objects.requireNonNull(usedAt, "usedAt");
        this.expandedSize = expandedSize;
    }

    /** A list that stands for the text at {@code span}. */
    public static ListNode of(List<? extends Node> items, SourceSpan span) {
        return new ListNode(List.copyOf(items), null, span, span);
    }

    public List<Node> items() {
        return items;
    }

    /** The same place with other items and without a tag. */
    public ListNode withItems(List<? extends Node> newItems) {
        return new ListNode(List.copyOf(newItems), null, span, usedAt);
    }

    @Override public SourceSpan span() {
        return span;
    }

    @Override public SourceSpan usedAt() {
        return usedAt;
    }

    @Override public ListNode usedFrom(SourceSpan place) {
        return new ListNode(items, tag, span, place, expandedSize);
    }

    @Override public Optional<String> tag() {
        return Optional.ofNullable(tag);
    }

    @Override public long expandedSize() {
        return expandedSize;
    }

    @Override public String describe() {
        return "a list";
    }

    @Override public String toString() {
        return "list of " + items.size() + " @" + span;
    }
}
