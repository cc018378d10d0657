package dev.apigw.schema;

import java.util.Comparator;

/**
 * The order in which AWS finds violations: an object before its members, members by name, items by index, and at one place
 * the keywords by name.
 *
 * <p>Source: observed – a public tutorial (2021) that shows the answer of a deployed API with four violations, members by
 * name; the rest: inferred – from the library whose wording the answers have.
 */
final class ViolationOrder {
    static final Comparator<Violation> AS_FOUND =
            Comparator.comparing(Violation::pointer, ViolationOrder::byPlace).thenComparing(Violation::keyword);

    private ViolationOrder() {}

    private static int byPlace(String left, String right) {
        String[] a = left.split("/", -1);
        String[] b = right.split("/", -1);
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int order = isIndex(a[i]) && isIndex(b[i])
                    ? Integer.compare(Integer.parseInt(a[i]), Integer.parseInt(b[i])) : a[i].compareTo(b[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length, b.length);
    }

    private static boolean isIndex(String token) {
        return token.matches("\\d{1,9}");
    }
}
