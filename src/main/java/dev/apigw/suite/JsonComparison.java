package dev.apigw.suite;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two JSON values brought into one form, so that what is still different in it is a difference: members in the order of the
 * actual value, equal numbers in its spelling, wildcards filled from it, and, where a subset is expected, without members that
 * nobody asked for.
 *
 * @param expected what should be there
 * @param actual   what is there
 * @param equal    whether they are the same
 */
record JsonComparison(Node expected, Node actual, boolean equal) {
    static JsonComparison of(Node expected, Node actual, boolean subset) {
        if (isText(expected, Assertion.ANYTHING)) {
            return new JsonComparison(actual, actual, true);
        }
        if (expected instanceof MapNode e && actual instanceof MapNode a) {
            return maps(e, a, subset);
        }
        if (expected instanceof ListNode e && actual instanceof ListNode a) {
            return lists(e, a, subset);
        }
        return same(expected, actual) ? new JsonComparison(actual, actual, true) : new JsonComparison(expected, actual, false);
    }

    private static JsonComparison maps(MapNode expected, MapNode actual, boolean subset) {
        List<MapNode.Entry> left = new ArrayList<>();
        List<MapNode.Entry> right = new ArrayList<>();
        boolean equal = true;
        for (MapNode.Entry entry : actual.entries()) {
            Optional<Node> wanted = expected.get(entry.name());
            if (wanted.isPresent() && !isText(wanted.get(), Assertion.ABSENT_TEXT)) {
                JsonComparison member = of(wanted.get(), entry.value(), subset);
                left.add(new MapNode.Entry(entry.key(), member.expected));
                right.add(new MapNode.Entry(entry.key(), member.actual));
                equal &= member.equal;
            } else if (wanted.isPresent() || !subset) {
                right.add(entry);
                equal = false;
            }
        }
        for (MapNode.Entry entry : expected.entries()) {
            if (!actual.has(entry.name()) && !isText(entry.value(), Assertion.ABSENT_TEXT)) {
                left.add(entry);
                equal = false;
            }
        }
        return new JsonComparison(expected.withEntries(left), actual.withEntries(right), equal);
    }

    private static JsonComparison lists(ListNode expected, ListNode actual, boolean subset) {
        List<Node> left = new ArrayList<>();
        List<Node> right = new ArrayList<>();
        boolean equal = expected.items().size() == actual.items().size();
        for (int i = 0; i < Math.max(expected.items().size(), actual.items().size()); i++) {
            if (i >= expected.items().size()) {
                right.add(actual.items().get(i));
            } else if (i >= actual.items().size()) {
                left.add(expected.items().get(i));
            } else {
                JsonComparison item = of(expected.items().get(i), actual.items().get(i), subset);
                left.add(item.expected);
                right.add(item.actual);
                equal &= item.equal;
            }
        }
        return new JsonComparison(expected.withItems(left), actual.withItems(right), equal);
    }

    /** What would have to be expected: the actual value, with the wildcards that still hold. */
    static Node merged(Node expected, Node actual, boolean subset) {
        if (of(expected, actual, subset).equal) {
            return expected;
        }
        if (expected instanceof MapNode e && actual instanceof MapNode a) {
            return mergedMaps(e, a, subset);
        }
        if (expected instanceof ListNode e && actual instanceof ListNode a) {
            List<Node> items = new ArrayList<>();
            for (int i = 0; i < a.items().size(); i++) {
                Node item = a.items().get(i);
                items.add(i < e.items().size() ? merged(e.items().get(i), item, subset) : item);
            }
            return e.withItems(items);
        }
        return actual;
    }

    private static Node mergedMaps(MapNode expected, MapNode actual, boolean subset) {
        List<MapNode.Entry> entries = new ArrayList<>();
        for (MapNode.Entry entry : expected.entries()) {
            Optional<Node> value = actual.get(entry.name());
            if (value.isPresent()) {
                entries.add(new MapNode.Entry(entry.key(), merged(entry.value(), value.get(), subset)));
            } else if (subset || isText(entry.value(), Assertion.ABSENT_TEXT)) {
                entries.add(new MapNode.Entry(entry.key(), ScalarNode.string(Assertion.ABSENT_TEXT, entry.value().span())));
            }
        }
        if (!subset) {
            actual.entries().stream().filter(entry -> !expected.has(entry.name())).forEach(entries::add);
        }
        return expected.withEntries(entries);
    }

    private static boolean isText(Node node, String text) {
        return node.asString().equals(Optional.of(text));
    }

    private static boolean same(Node expected, Node actual) {
        if (!(expected instanceof ScalarNode e && actual instanceof ScalarNode a)) {
            return false;
        }
        if (isNumber(e) && isNumber(a)) {
            return sameNumber(e.text(), a.text());
        }
        return e.kind() == a.kind() && switch (e.kind()) {
            case NULL -> true;
            case BOOLEAN -> e.booleanValue() == a.booleanValue();
            default -> e.text().equals(a.text());
        };
    }

    private static boolean isNumber(ScalarNode node) {
        return node.kind() == ScalarNode.Kind.INTEGER || node.kind() == ScalarNode.Kind.NUMBER;
    }

    private static boolean sameNumber(String expected, String actual) {
        try {
            return new BigDecimal(expected).compareTo(new BigDecimal(actual)) == 0;
        } catch (NumberFormatException e) {
            return expected.equals(actual); // YAML writes numbers that JSON has not, such as .inf
        }
    }
}
