package dev.apigw.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names that a misspelt one was probably meant to be; what hints of findings are made of. */
public final class Similar {
    private static final int MOST = 3;

    /** A longer text is no misspelt name, and comparing it would take long. */
    private static final int LONGEST = 200;

    private Similar() {}

    /** Up to three of {@code names}, the nearest first; empty if none is near. */
    public static List<String> to(String name, List<String> names) {
        int limit = Math.max(2, name.length() / 3);
        return names.stream().filter(n -> distance(name, n) <= limit || !name.isEmpty() && n.contains(name))
                .sorted(Comparator.comparingInt((String n) -> distance(name, n)).thenComparing(n -> n)).limit(MOST).toList();
    }

    /**
     * The name that differs least; of equally near ones the first. Case, hyphens, underscores and blanks count nothing.
     * Empty if none is near.
     */
    public static Optional<String> nearest(String name, Collection<String> names) {
        String wanted = normal(name);
        int limit = Math.max(1, wanted.length() / 4);
        return wanted.length() > LONGEST ? Optional.empty() : names.stream()
                .filter(n -> n.length() <= LONGEST && distance(wanted, normal(n)) <= limit)
                .min(Comparator.comparingInt(n -> distance(wanted, normal(n))));
    }

    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /** Levenshtein's distance: how many letters have to be added, removed or changed. */
    static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
