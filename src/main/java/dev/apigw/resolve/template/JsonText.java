package dev.apigw.resolve.template;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;

/** A value as compact JSON, in file order. */
final class JsonText {
    private JsonText() {}

    /** The JSON of a mapping or list; of a scalar its bare text, since CloudFormation compares {@code true} and {@code "true"} as equal. */
    static String of(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.kind() == ScalarNode.Kind.NULL ? "" : scalar.text();
        }
        StringBuilder out = new StringBuilder();
        write(node, out);
        return out.toString();
    }

    private static void write(Node node, StringBuilder out) {
        if (node instanceof MapNode map) {
            String separator = "{";
            for (MapNode.Entry entry : map.entries()) {
                out.append(separator).append(quoted(entry.name())).append(':');
                write(entry.value(), out);
                separator = ",";
            }
            out.append(map.isEmpty() ? "{}" : "}");
        } else if (node instanceof ListNode list) {
            String separator = "[";
            for (Node item : list.items()) {
                out.append(separator);
                write(item, out);
                separator = ",";
            }
            out.append(list.items().isEmpty() ? "[]" : "]");
        } else {
            ScalarNode scalar = (ScalarNode) node;
            out.append(switch (scalar.kind()) {
                case STRING -> quoted(scalar.text());
                case NULL -> "null";
                case BOOLEAN -> String.valueOf(scalar.booleanValue());
                case INTEGER, NUMBER -> scalar.text().matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")
                        ? scalar.text() : quoted(scalar.text());
            });
        }
    }

    /** A JSON string. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
