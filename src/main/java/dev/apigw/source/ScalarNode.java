package dev.apigw.source;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** A string, number, boolean or null, with its text exactly as it reads after unquoting. */
public final class ScalarNode implements Node {
    /** What the text stands for. */
    public enum Kind { STRING, INTEGER, NUMBER, BOOLEAN, NULL }

    /** How it was written. */
    public enum Style { PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, LITERAL, FOLDED }

    private final String text;
    private final Kind kind;
    private final Style style;
    private final String tag;
    private final SourceSpan span;
    private final SourceSpan usedAt;

    ScalarNode(String text, Kind kind, Style style, String tag, SourceSpan span, SourceSpan usedAt) {
        this.text = Objects.requireNonNull(text, "text");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.style = Objects.requireNonNull(style, "style");
        this.tag = tag;
        this.span = Objects.requireNonNull(span, "span");
        this.usedAt = Objects.requireNonNull(usedAt, "usedAt");
    }

    /** A string that stands for the text at {@code span}, such as the value of an intrinsic function. */
    public static ScalarNode string(String text, SourceSpan span) {
        return new ScalarNode(text, Kind.STRING, Style.PLAIN, null, span, span);
    }

    /** A scalar of another kind that stands for the text at {@code span}. */
    public static ScalarNode of(String text, Kind kind, SourceSpan span) {
        return new ScalarNode(text, kind, Style.PLAIN, null, span, span);
    }

    /** The text after unquoting and unescaping; {@code null} in one of its spellings for a null. */
    public String text() {
        return text;
    }

    public Kind kind() {
        return kind;
    }

    public Style style() {
        return style;
    }

    /** The value of a boolean; YAML 1.1 spells it in many ways ({@code yes}, {@code On}). */
    public boolean booleanValue() {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.equals("true") || lower.equals("yes") || lower.equals("on") || lower.equals("y");
    }

    /** The same place and style with another text; what is put in for a placeholder. */
    public ScalarNode withText(String newText) {
        return new ScalarNode(newText, Kind.STRING, style, tag, span, usedAt);
    }

    /** The same scalar without its tag. */
    public ScalarNode withoutTag() {
        return new ScalarNode(text, kind, style, null, span, usedAt);
    }

    @Override public SourceSpan span() {
        return span;
    }

    @Override public SourceSpan usedAt() {
        return usedAt;
    }

    @Override public ScalarNode usedFrom(SourceSpan place) {
        return new ScalarNode(text, kind, style, tag, span, place);
    }

    @Override public Optional<String> tag() {
        return Optional.ofNullable(tag);
    }

    @Override public long expandedSize() {
        return 1;
    }

    @Override public String describe() {
        return switch (kind) {
            case STRING -> "the string \"" + abbreviated() + "\"";
            case INTEGER, NUMBER -> "the number " + abbreviated();
            case BOOLEAN -> "the boolean " + text;
            case NULL -> "null";
        };
    }

    private String abbreviated() {
        String oneLine = text.replace('\n', ' ').replace('\r', ' ');
        return oneLine.length() <= 40 ? oneLine : oneLine.substring(0, 37) + "...";
    }

    @Override public String toString() {
        return text + " @" + span;
    }
}
