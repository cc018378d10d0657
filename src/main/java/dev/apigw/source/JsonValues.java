package dev.apigw.source;

import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;

/**
 * Writes maps, lists, texts, numbers, booleans, nulls and {@link Node}s as compact JSON, in their own order.
 */
public final class JsonValues {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private JsonValues() {}

    /** The JSON text of a value; a map's keys are written as their {@code toString()}. */
    public static String write(Object value) {
        StringBuilder out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    private static void append(StringBuilder out, Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Map<?, ?> map) {
            map(out, map);
        } else if (value instanceof Node node) {
            node(out, node);
        } else if (value instanceof Iterable<?> items) {
            list(out, items);
        } else {
            quoted(out, value.toString());
        }
    }

    private static void node(StringBuilder out, Node node) {
        if (node instanceof MapNode map) {
            out.append('{');
            String between = "";
            for (MapNode.Entry entry : map.entries()) {
                out.append(between);
                quoted(out, entry.name());
                out.append(':');
                node(out, entry.value());
                between = ",";
            }
            out.append('}');
        } else if (node instanceof ListNode list) {
            list(out, list.items());
        } else {
            scalar(out, (ScalarNode) node);
        }
    }

    private static void scalar(StringBuilder out, ScalarNode scalar) {
        switch (scalar.kind()) {
            case NULL -> out.append("null");
            case BOOLEAN -> out.append(scalar.booleanValue());
            case INTEGER, NUMBER -> JsonNumber.of(scalar.text()).ifPresentOrElse(out::append, () -> quoted(out, scalar.text()));
            case STRING -> quoted(out, scalar.text());
        }
    }

    private static void map(StringBuilder out, Map<?, ?> map) {
        out.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            quoted(out, String.valueOf(entry.getKey()));
            out.append(':');
            append(out, entry.getValue());
        }
        out.append('}');
    }

    private static void list(StringBuilder out, Iterable<?> items) {
        out.append('[');
        for (Iterator<?> each = items.iterator(); each.hasNext();) {
            append(out, each.next());
            if (each.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }

    private static void quoted(StringBuilder out, String text) {
        out.append('"');
        int clean = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                // Runs without anything to escape are copied whole: a body of JSON is mostly that.
                out.append(text, clean, i);
                escaped(out, c);
                clean = i + 1;
            }
        }
        // Most texts have nothing to escape, and a whole one is copied fastest.
        if (clean == 0) {
            out.append(text);
        } else {
            out.append(text, clean, text.length());
        }
        out.append('"');
    }

    private static void escaped(StringBuilder out, char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> out.append("\\u").append(HEX.toHexDigits(c));
        }
    }
}
