package dev.apigw.diagnostic;

import java.util.Arrays;

/**
 * A text with the wildcards {@code *} and {@code ?}, which also stand for slashes and colons.
 *
 * <p>Source: documented – IAM user guide, "Using wildcards in resource ARNs". Matched by walking, not by a regular
 * expression: a policy of many stars must not take exponential time.
 */
public final class Glob {
    private static final int MANY = -1;
    private static final int ONE = -2;

    private final int[] pattern;

    private Glob(int[] pattern) {
        this.pattern = pattern;
    }

    public static Glob of(String text) {
        return new Glob(text.codePoints().map(c -> c == '*' ? MANY : c == '?' ? ONE : c).toArray());
    }

    /** The text itself, without wildcards. */
    public static Glob literal(String text) {
        return new Glob(text.codePoints().toArray());
    }

    public Glob plus(Glob next) {
        int[] both = Arrays.copyOf(pattern, pattern.length + next.pattern.length);
        System.arraycopy(next.pattern, 0, both, pattern.length, next.pattern.length);
        return new Glob(both);
    }

    /** Whether the whole of a text fits. */
    public boolean matches(String text) {
        int[] given = text.codePoints().toArray();
        int at = 0;
        int place = 0;
        int star = -1;
        int resume = 0;
        while (at < given.length) {
            if (place < pattern.length && pattern[place] != MANY && (pattern[place] == ONE || pattern[place] == given[at])) {
                at++;
                place++;
            } else if (place < pattern.length && pattern[place] == MANY) {
                star = place++;
                resume = at;
            } else if (star >= 0) {
                place = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (place < pattern.length && pattern[place] == MANY) {
            place++;
        }
        return place == pattern.length;
    }

    /** The text of a pattern whose wildcards are meant as they are written. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int c : pattern) {
            text.appendCodePoint(c == MANY ? '*' : c == ONE ? '?' : c);
        }
        return text.toString();
    }
}
