package dev.apigw.resolve;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How many letters two names differ in. */
final class EditDistance {
    private EditDistance() {}

    /** The name that was probably meant; empty if none is near. Case differences count nothing. */
    static Optional<String> nearest(String name, List<String> candidates) {
        int allowed = Math.max(1, Math.min(name.length(), 40) / 3);
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - name.length()) <= allowed && candidate.length() <= 200)
                .filter(candidate -> between(name, candidate) <= allowed)
                .min(Comparator.comparingInt(candidate -> between(name, candidate)));
    }

    private static int between(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
