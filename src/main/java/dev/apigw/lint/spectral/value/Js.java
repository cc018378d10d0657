package dev.apigw.lint.spectral.value;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of JavaScript for values, which rulesets are written against.
 *
 * <p>A value is a {@link MapNode} or {@link ListNode} of a definition, a {@link String}, a {@link Double}, a {@link Boolean},
 * {@link #NULL}, {@link #UNDEFINED}, or a {@link List} that an expression wrote out.
 */
public final class Js {
    /** The value {@code null}. */
    public static final Object NULL = constant("null");

    /** The value of what is not there. */
    public static final Object UNDEFINED = constant("undefined");

    private static final int LONGEST_PLAIN_NUMBER = 21;

    private Js() {}

    private static Object constant(String name) {
        return new Object() {
            @Override public String toString() {
                return name;
            }
        };
    }

    /** The value that a node is. */
    public static Object of(Node node) {
        return node instanceof ScalarNode scalar ? of(scalar) : node;
    }

    private static Object of(ScalarNode scalar) {
        return switch (scalar.kind()) {
            case STRING -> scalar.text();
            case BOOLEAN -> scalar.booleanValue();
            case NULL -> NULL;
            case INTEGER, NUMBER -> number(scalar.text());
        };
    }

    private static double number(String text) {
        String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
        try {
            return digits.startsWith("0x") ? new BigInteger(digits.substring(2), 16).doubleValue()
                    : digits.startsWith("0o") ? new BigInteger(digits.substring(2), 8).doubleValue() : Double.parseDouble(digits);
        } catch (NumberFormatException e) {
            return digits.endsWith(".inf") ? digits.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY
                    : Double.NaN;
        }
    }

    /** The value of a key, an index or the property {@code length}; undefined if there is none. */
    public static Object member(Object value, Object key) {
        if (value instanceof MapNode map) {
            Optional<Node> node = map.get(key instanceof String name ? name : string(key));
            return node.isPresent() ? of(node.get()) : UNDEFINED;
        }
        if (value instanceof ListNode list) {
            return "length".equals(key) ? (Object) (double) list.items().size()
                    : index(key).filter(i -> i < list.items().size()).<Object>map(i -> of(list.items().get(i))).orElse(UNDEFINED);
        }
        if (value instanceof String text) {
            return "length".equals(key) ? (Object) (double) text.length()
                    : index(key).filter(i -> i < text.length()).<Object>map(i -> text.substring(i, i + 1)).orElse(UNDEFINED);
        }
        if (value instanceof List<?> list) {
            return "length".equals(key) ? (Object) (double) list.size()
                    : index(key).filter(i -> i < list.size()).<Object>map(list::get).orElse(UNDEFINED);
        }
        return UNDEFINED;
    }

    private static Optional<Integer> index(Object key) {
        if (key instanceof Double number) {
            return number >= 0 && number == Math.rint(number) && number < Integer.MAX_VALUE ? Optional.of(number.intValue())
                    : Optional.empty();
        }
        String text = string(key);
        boolean isIndex = !text.isEmpty() && text.charAt(0) <= '9' && text.matches("\\d{1,9}");
        return isIndex ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** Whether a condition takes the value for true. */
    public static boolean isTruthy(Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        if (value instanceof Double number) {
            return number != 0 && !number.isNaN();
        }
        return value instanceof String text ? !text.isEmpty() : value != NULL && value != UNDEFINED;
    }

    /** Whether the value is a mapping or a list. */
    public static boolean isObject(Object value) {
        return value instanceof MapNode || value instanceof ListNode || value instanceof List<?>;
    }

    /** What {@code typeof} says. */
    public static String typeOf(Object value) {
        return value instanceof String ? "string" : value instanceof Double ? "number" : value instanceof Boolean ? "boolean"
                : value == UNDEFINED ? "undefined" : "object";
    }

    /** The operator {@code ===}. */
    public static boolean strictEquals(Object a, Object b) {
        if (a instanceof Double x && b instanceof Double y) {
            return x.doubleValue() == y.doubleValue();
        }
        return isObject(a) ? a == b : a.equals(b);
    }

    /** The operator {@code ==}. */
    public static boolean looseEquals(Object a, Object b) {
        boolean noneOfA = a == NULL || a == UNDEFINED;
        boolean noneOfB = b == NULL || b == UNDEFINED;
        if (noneOfA || noneOfB) {
            return noneOfA && noneOfB;
        }
        if (typeOf(a).equals(typeOf(b))) {
            return strictEquals(a, b);
        }
        return isObject(a) && b instanceof String ? string(a).equals(b) : a instanceof String && isObject(b) ? a.equals(string(b))
                : toNumber(a) == toNumber(b);
    }

    /** The number that an operator makes of the value. */
    public static double toNumber(Object value) {
        if (value instanceof Double number) {
            return number;
        }
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        if (value == NULL) {
            return 0;
        }
        if (value == UNDEFINED || value instanceof MapNode) {
            return Double.NaN;
        }
        String text = string(value).strip();
        return text.isEmpty() ? 0 : text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?") ? Double.parseDouble(text)
                : text.matches("0[xX][0-9a-fA-F]{1,15}") ? Long.parseLong(text.substring(2), 16) : Double.NaN;
    }

    /** Whether two values are alike in all their parts. */
    public static boolean deepEquals(Object a, Object b) {
        if (a instanceof MapNode x && b instanceof MapNode y) {
            return x.size() == y.size() && x.entries().stream().allMatch(entry -> y.get(entry.name())
                    .map(other -> deepEquals(of(entry.value()), of(other))).orElse(false));
        }
        if (a instanceof ListNode x && b instanceof ListNode y) {
            if (x.items().size() != y.items().size()) {
                return false;
            }
            for (int i = 0; i < x.items().size(); i++) {
                if (!deepEquals(of(x.items().get(i)), of(y.items().get(i)))) {
                    return false;
                }
            }
            return true;
        }
        return strictEquals(a, b);
    }

    /** What {@code String(value)} gives. */
    public static String string(Object value) {
        if (value instanceof Double number) {
            return numberText(number);
        }
        if (value instanceof MapNode) {
            return "[object Object]";
        }
        if (value instanceof ListNode list) {
            return joined(list.items().stream().map(Js::of).toList());
        }
        return value instanceof List<?> list ? joined(list) : String.valueOf(value);
    }

    private static String joined(List<?> items) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item == NULL || item == UNDEFINED ? "" : string(item)));
        return String.join(",", texts);
    }

    private static String numberText(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf((long) number);
        }
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return String.valueOf(number);
        }
        BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        if (exponent < LONGEST_PLAIN_NUMBER && exponent >= -7) {
            return exact.toPlainString();
        }
        String digits = exact.unscaledValue().abs().toString();
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return (number < 0 ? "-" : "") + mantissa + "e" + (exponent < 0 ? "" : "+") + exponent;
    }

    /** How Spectral names a value in a message. */
    public static String print(Object value) {
        return value instanceof ListNode || value instanceof List<?> ? "Array[]" : value instanceof MapNode ? "Object{}"
                : json(value);
    }

    /** What {@code JSON.stringify(value)} gives. */
    public static String json(Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof MapNode map) {
            List<String> members = new ArrayList<>();
            map.entries().forEach(entry -> members.add(quoted(entry.name()) + ":" + json(of(entry.value()))));
            return "{" + String.join(",", members) + "}";
        }
        if (value instanceof ListNode list) {
            return "[" + String.join(",", list.items().stream().map(item -> json(of(item))).toList()) + "]";
        }
        return value instanceof Double number && (number.isNaN() || number.isInfinite()) ? "null" : string(value);
    }

    private static final Map<Character, String> ESCAPES = Map.of('"', "\\\"", '\\', "\\\\", '\n', "\\n", '\r', "\\r", '\t', "\\t",
            '\b', "\\b", '\f', "\\f");

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String escape = ESCAPES.get(c);
            json.append(escape != null ? escape : c < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
        }
        return json.append('"').toString();
    }
}
