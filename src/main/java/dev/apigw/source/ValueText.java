package dev.apigw.source;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes values as people write them: short ones on one line, long ones in blocks.
 *
 * @param json      whether the file is JSON, where all is written on one line and every string in double quotes
 * @param lineBreak of the file
 */
public record ValueText(boolean json, String lineBreak) {
    private static final int WIDTH = 120;
    private static final int STEP = 2;
    /** Texts that need no quotes wherever they stand; rather too few than too many. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/]([\\w ./-]*[\\w./-])?");
    private static final Set<String> WORDS = Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

    public ValueText {
        Objects.requireNonNull(lineBreak, "lineBreak");
    }

    /** How values look in a file. */
    public static ValueText of(SourceFile file) {
        return new ValueText(Layout.isJson(file), file.text().contains("\r\n") ? "\r\n" : "\n");
    }

    /** The value on one line. */
    public String inline(Node value) {
        if (value instanceof MapNode map) {
            return map.isEmpty() ? "{}" : map.entries().stream().map(entry -> key(entry.name()) + ": " + inline(entry.value()))
                    .collect(Collectors.joining(", ", json ? "{" : "{ ", json ? "}" : " }"));
        }
        if (value instanceof ListNode list) {
            return list.items().stream().map(this::inline).collect(Collectors.joining(", ", "[", "]"));
        }
        return scalar((ScalarNode) value);
    }

    /** The value as JSON with one member or item a line; {@code between} is the line break and indentation around it. */
    public String json(Node value, String between) {
        if (value instanceof ScalarNode scalar) {
            return inline(scalar);
        }
        String inner = between + " ".repeat(STEP);
        Stream<String> parts = value instanceof MapNode map
                ? map.entries().stream().map(entry -> key(entry.name()) + ": " + json(entry.value(), inner))
                : ((ListNode) value).items().stream().map(item -> json(item, inner));
        return isEmpty(value) ? inline(value) : parts.collect(Collectors.joining("," + inner,
                (value instanceof MapNode ? "{" : "[") + inner, between + (value instanceof MapNode ? "}" : "]")));
    }

    /** The lines of a mapping or list without the indentation of the first one. */
    public String block(Node value, int indent) {
        String between = lineBreak + " ".repeat(indent);
        if (value instanceof MapNode map) {
            return map.entries().stream().map(entry -> key(entry.name()) + ":"
                    + behindKey(entry.value(), indent, key(entry.name()).length() + 1)).collect(Collectors.joining(between));
        }
        return ((ListNode) value).items().stream().map(item -> "- " + (fits(item, indent + STEP) ? inline(item)
                : block(item, indent + STEP))).collect(Collectors.joining(between));
    }

    /** A value in the place of a scalar: a string has the quotes of the old one where they can hold it. */
    public String like(ScalarNode old, Node value) {
        boolean text = value instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.STRING;
        String written = text ? ((ScalarNode) value).text() : "";
        if (text && old.style() == ScalarNode.Style.DOUBLE_QUOTED) {
            return doubleQuoted(written);
        }
        boolean single = text && old.style() == ScalarNode.Style.SINGLE_QUOTED && written.codePoints().noneMatch(ValueText::needsEscape);
        return single ? "'" + written.replace("'", "''") + "'" : inline(value);
    }

    /**
     * The value behind {@code key:}, with the blank or line break before it.
     *
     * @param indent of the key
     * @param used   columns behind the indentation that are taken already
     */
    public String behindKey(Node value, int indent, int used) {
        return fits(value, indent + used + 1) && !isDeep(value) ? " " + inline(value)
                : lineBreak + " ".repeat(indent + STEP) + block(value, indent + STEP);
    }

    private boolean fits(Node value, int column) {
        return json || isEmpty(value) || value instanceof ScalarNode || column + inline(value).length() <= WIDTH;
    }

    /** A mapping with mappings of mappings is hard to read on one line. */
    private boolean isDeep(Node value) {
        return !json && value instanceof MapNode map && map.entries().stream().anyMatch(entry ->
                entry.value() instanceof MapNode inner && inner.entries().stream().anyMatch(e -> !(e.value() instanceof ScalarNode)));
    }

    /** Whether it is a mapping or list without anything in it. */
    public static boolean isEmpty(Node value) {
        return value instanceof MapNode map && map.isEmpty() || value instanceof ListNode list && list.items().isEmpty();
    }

    /** The key of an entry, in quotes where it needs them. */
    public String key(String name) {
        return json || !isPlain(name) ? doubleQuoted(name) : name;
    }

    private String scalar(ScalarNode scalar) {
        if (scalar.kind() != ScalarNode.Kind.STRING) {
            return JsonText.compact(scalar);
        }
        String text = scalar.text();
        if (json || !isPlain(text)) {
            return !json && text.contains("\"") && text.codePoints().noneMatch(ValueText::needsEscape)
                    ? "'" + text.replace("'", "''") + "'" : doubleQuoted(text);
        }
        return text;
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** A text in double quotes as both JSON and YAML read it. */
    static String doubleQuoted(String text) {
        StringBuilder safe = new StringBuilder();
        JsonValues.write(text).codePoints().forEach(c -> {
            if (needsEscape(c)) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    /** What YAML does not allow to stand as it is, or would read as a line break. */
    static boolean needsEscape(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c >= 0xD800 && c <= 0xDFFF
                || c == 0xFFFE || c == 0xFFFF;
    }
}
