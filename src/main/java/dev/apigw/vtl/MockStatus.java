package dev.apigw.vtl;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Reads the {@code statusCode} of a mock's request body. The reader of AWS is far from JSON: keys without quotes, stray
 * commas and unknown values pass; unbalanced quotes and braces do not; the status has to be a bare integer.
 *
 * <p>Source: observed – facts of integrations, section 2 (validated cases); the grammar itself is inferred from them.
 */
public final class MockStatus {
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");

    private final String text;
    private int at;

    private MockStatus(String text) {
        this.text = text;
    }

    /** The status; empty if there is none that AWS would read. */
    public static OptionalInt readFrom(String body) {
        return new MockStatus(body.strip()).read();
    }

    private OptionalInt read() {
        if (text.length() < 2 || text.charAt(0) != '{' || text.charAt(text.length() - 1) != '}') {
            return OptionalInt.empty();
        }
        at = 1;
        OptionalInt status = OptionalInt.empty();
        while (at < text.length() - 1) {
            skip(" \t\r\n,");
            if (at >= text.length() - 1) {
                break;
            }
            String key = key();
            skip(" \t\r\n");
            if (key == null || at >= text.length() - 1 || text.charAt(at) != ':') {
                return OptionalInt.empty();
            }
            at++;
            String value = value();
            if (value == null) {
                return OptionalInt.empty();
            }
            if (key.equals("statusCode")) {
                status = integer(value);
                if (status.isEmpty()) {
                    return status;
                }
            }
        }
        return status;
    }

    private void skip(String characters) {
        while (at < text.length() - 1 && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** A quoted key, or whatever stands before the colon; null if a quote does not end as it began. */
    private String key() {
        char first = text.charAt(at);
        if (first == '"' || first == '\'') {
            return quoted(first);
        }
        int colon = text.indexOf(':', at);
        if (colon < 0) {
            return null;
        }
        String key = text.substring(at, colon).strip();
        at = colon;
        return key.indexOf('{') >= 0 ? null : key;
    }

    private String quoted(char quote) {
        StringBuilder content = new StringBuilder();
        for (int i = at + 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() - 1) {
                content.append(text.charAt(++i));
            } else if (c == quote) {
                at = i + 1;
                return content.toString();
            } else {
                content.append(c);
            }
        }
        return null;
    }

    /** The text of a value up to the next comma of its level; null if quotes or brackets do not balance. */
    private String value() {
        int start = at;
        int depth = 0;
        while (at < text.length() - 1) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                if (quoted(c) == null) {
                    return null;
                }
                continue;
            }
            if (c == ',' && depth == 0) {
                break;
            }
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            if (depth < 0) {
                return null;
            }
            at++;
        }
        return depth == 0 ? text.substring(start, at).strip() : null;
    }

    private static OptionalInt integer(String text) {
        return INTEGER.matcher(text).matches() ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
