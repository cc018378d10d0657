package dev.apigw.validate.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant. */
final class Suggestion {
    private Suggestion() {}

    /** The candidate that differs least from a text, letters in either case taken as one; empty if none is near. */
    static Optional<String> nearest(String text, Collection<String> candidates) {
        String wanted = normal(text);
        int most = Math.max(1, wanted.length() / 4);
        return candidates.stream().filter(candidate -> distance(wanted, normal(candidate)) <= most)
                .min(Comparator.comparingInt(candidate -> distance(wanted, normal(candidate))));
    }

    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /** How many letters have to be changed, put in or taken out. */
    static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
