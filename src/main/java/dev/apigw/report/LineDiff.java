package dev.apigw.report;

import java.util.ArrayList;
import java.util.List;

/** The lines of two texts beside each other, with those between the differences left out. */
final class LineDiff {
    /** What became of a line. */
    enum Kind { SAME, EXPECTED, ACTUAL, LEFT_OUT }

    /** One line of the comparison. */
    record Line(Kind kind, String text) {}

    private static final int CONTEXT = 2;
    private static final int WIDTH = 200;
    private static final int BEFORE = 40;
    /** Beyond that a table of all pairs takes too long; all lines of one text then stand before those of the other. */
    private static final int MOST_PAIRS = 1_000_000;

    private LineDiff() {}

    /** How to get from what is expected to what is there. */
    static List<Line> of(String expected, String actual) {
        if (!expected.contains("\n") && !actual.contains("\n")) {
            int from = Math.max(0, commonStart(expected, actual) - BEFORE);
            return List.of(new Line(Kind.EXPECTED, window(expected, from)), new Line(Kind.ACTUAL, window(actual, from)));
        }
        return shortened(compared(expected.split("\n", -1), actual.split("\n", -1)));
    }

    /** A long line is shown from shortly before the place where the two part. */
    private static String window(String line, int from) {
        if (line.length() <= WIDTH) {
            return line;
        }
        String shown = line.substring(Math.min(from, line.length()), Math.min(line.length(), from + WIDTH));
        return (from > 0 ? "…" : "") + shown + (from + WIDTH < line.length() ? "… (" + line.length() + " characters)" : "");
    }

    private static int commonStart(String a, String b) {
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    private static List<Line> compared(String[] a, String[] b) {
        int start = 0;
        while (start < Math.min(a.length, b.length) && a[start].equals(b[start])) {
            start++;
        }
        int end = 0;
        while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end].equals(b[b.length - 1 - end])) {
            end++;
        }
        List<Line> lines = new ArrayList<>();
        add(lines, Kind.SAME, a, 0, start);
        middle(lines, List.of(a).subList(start, a.length - end).toArray(String[]::new),
                List.of(b).subList(start, b.length - end).toArray(String[]::new));
        add(lines, Kind.SAME, a, a.length - end, a.length);
        return lines;
    }

    private static void middle(List<Line> lines, String[] a, String[] b) {
        if ((long) a.length * b.length > MOST_PAIRS) {
            add(lines, Kind.EXPECTED, a, 0, a.length);
            add(lines, Kind.ACTUAL, b, 0, b.length);
            return;
        }
        int[][] common = commonLengths(a, b);
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            if (i < a.length && j < b.length && a[i].equals(b[j])) {
                add(lines, Kind.SAME, a, i, ++i);
                j++;
            } else if (i < a.length && (j == b.length || common[i + 1][j] >= common[i][j + 1])) {
                add(lines, Kind.EXPECTED, a, i, ++i);
            } else {
                add(lines, Kind.ACTUAL, b, j, ++j);
            }
        }
    }

    /** How many lines two rests have in common, for every pair of rests. */
    private static int[][] commonLengths(String[] a, String[] b) {
        int[][] common = new int[a.length + 1][b.length + 1];
        for (int i = a.length - 1; i >= 0; i--) {
            for (int j = b.length - 1; j >= 0; j--) {
                common[i][j] = a[i].equals(b[j]) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Line> lines, Kind kind, String[] texts, int from, int to) {
        for (int i = from; i < to; i++) {
            lines.add(new Line(kind, texts[i]));
        }
    }

    private static List<Line> shortened(List<Line> all) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            boolean near = false;
            for (int j = Math.max(0, i - CONTEXT); j <= Math.min(all.size() - 1, i + CONTEXT); j++) {
                near |= all.get(j).kind() != Kind.SAME;
            }
            if (near) {
                lines.add(new Line(all.get(i).kind(), window(all.get(i).text(), 0)));
            } else if (lines.isEmpty() || lines.get(lines.size() - 1).kind() != Kind.LEFT_OUT) {
                lines.add(new Line(Kind.LEFT_OUT, "…"));
            }
        }
        return lines;
    }
}
