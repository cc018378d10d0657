package dev.apigw.diff.contract;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.List;

/**
 * Whether two values are written alike: same keys in the same order, same texts. Nearly all of a large definition is, and to see
 * that is far cheaper than to read what it means. It says no to a large value, because a value that differs is asked again for
 * each of its members, and to a {@code $ref}, behind which there may be something else.
 */
final class SameText {
    private static final int LARGEST = 500;

    private int left = LARGEST;

    private SameText() {}

    /** Whether both are surely the same; false if that cannot be told. */
    static boolean of(Node one, Node other) {
        return new SameText().same(one, other);
    }

    private boolean same(Node one, Node other) {
        if (--left < 0) {
            return false;
        }
        if (one instanceof MapNode map && other instanceof MapNode otherMap) {
            return sameEntries(map.entries(), otherMap.entries());
        }
        if (one instanceof ListNode list && other instanceof ListNode otherList) {
            return sameItems(list.items(), otherList.items());
        }
        return one instanceof ScalarNode scalar && other instanceof ScalarNode otherScalar && scalar.kind() == otherScalar.kind()
                && scalar.text().equals(otherScalar.text());
    }

    private boolean sameEntries(List<MapNode.Entry> entries, List<MapNode.Entry> others) {
        boolean same = entries.size() == others.size();
        for (int i = 0; same && i < entries.size(); i++) {
            String name = entries.get(i).name();
            same = name.equals(others.get(i).name()) && !name.equals("$ref") && same(entries.get(i).value(), others.get(i).value());
        }
        return same;
    }

    private boolean sameItems(List<Node> items, List<Node> others) {
        boolean same = items.size() == others.size();
        for (int i = 0; same && i < items.size(); i++) {
            same = same(items.get(i), others.get(i));
        }
        return same;
    }
}
