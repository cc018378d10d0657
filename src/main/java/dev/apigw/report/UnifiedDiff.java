package dev.apigw.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What changed in a text, as {@code patch} and {@code git apply} read it. */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;
    /** Beyond that many changed lines, finding the fewest takes too long; all between the first and the last one then changes. */
    private static final int MOST = 4_000;
    private static final String NO_BREAK = "\n\\ No newline at end of file\n";

    /** A line that stays, goes or comes; {@code before} and {@code after} count the lines in front of it. */
    private record Line(char kind, String text, int before, int after) {}

    private UnifiedDiff() {}

    /** The difference of two texts of a file; empty if there is none. */
    public static String of(String name, String before, String after, Ansi ansi) {
        List<Line> lines = lines(split(before), split(after));
        StringBuilder diff = new StringBuilder();
        int at = 0;
        while ((at = nextChange(lines, at)) < lines.size()) {
            int from = Math.max(0, at - CONTEXT);
            int end = endOfHunk(lines, at);
            hunk(diff, lines.subList(from, Math.min(lines.size(), end + CONTEXT)), ansi);
            at = end;
        }
        String safe = Printable.oneLine(name);
        return diff.length() == 0 ? "" : ansi.bold("--- a/" + safe) + "\n" + ansi.bold("+++ b/" + safe) + "\n" + diff;
    }

    /** Lines with their breaks, since one that changes its break changes. */
    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', start)) {
            lines.add(text.substring(start, i + 1));
            start = i + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    private static int nextChange(List<Line> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).kind() == ' ') {
            at++;
        }
        return at;
    }

    /** Changes with no more than twice the context between them share a hunk. */
    private static int endOfHunk(List<Line> lines, int first) {
        int end = first + 1;
        for (int i = end; i < lines.size() && i <= end + 2 * CONTEXT; i++) {
            end = lines.get(i).kind() == ' ' ? end : i + 1;
        }
        return end;
    }

    private static void hunk(StringBuilder diff, List<Line> lines, Ansi ansi) {
        long removed = lines.stream().filter(line -> line.kind() != '+').count();
        long added = lines.stream().filter(line -> line.kind() != '-').count();
        diff.append(ansi.cyan("@@ -" + range(lines.get(0).before(), removed) + " +" + range(lines.get(0).after(), added) + " @@")).append('\n');
        for (Line line : lines) {
            boolean ends = line.text().endsWith("\n");
            String text = line.kind() + Printable.lines(line.text().substring(0, line.text().length() - (ends ? 1 : 0)).replace("\r", ""));
            diff.append(line.kind() == '-' ? ansi.red(text) : line.kind() == '+' ? ansi.green(text) : text).append(ends ? "\n" : NO_BREAK);
        }
    }

    private static String range(int before, long count) {
        return (count == 0 ? before : before + 1) + (count == 1 ? "" : "," + count);
    }

    private static List<Line> lines(List<String> a, List<String> b) {
        int start = 0;
        while (start < Math.min(a.size(), b.size()) && a.get(start).equals(b.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(a.size(), b.size()) - start && a.get(a.size() - 1 - end).equals(b.get(b.size() - 1 - end))) {
            end++;
        }
        StringBuilder script = new StringBuilder(" ".repeat(start));
        script.append(script(a.subList(start, a.size() - end), b.subList(start, b.size() - end))).append(" ".repeat(end));
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (char kind : script.toString().toCharArray()) {
            lines.add(new Line(kind, kind == '+' ? b.get(j) : a.get(i), i, j));
            i += kind == '+' ? 0 : 1;
            j += kind == '-' ? 0 : 1;
        }
        return lines;
    }

    /** The shortest script of {@code -}, {@code +} and blanks; E. Myers, "An O(ND) difference algorithm" (1986). */
    private static String script(List<String> a, List<String> b) {
        int most = Math.min(MOST, a.size() + b.size());
        int[] furthest = new int[2 * most + 3];
        List<int[]> rounds = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            rounds.add(Arrays.copyOfRange(furthest, most + 1 - d - 1, most + 1 + d + 2));
            for (int k = -d; k <= d; k += 2) {
                int x = k == -d || k != d && furthest[most + k] < furthest[most + 2 + k] ? furthest[most + 2 + k] : furthest[most + k] + 1;
                while (x < a.size() && x - k < b.size() && a.get(x).equals(b.get(x - k))) {
                    x++;
                }
                furthest[most + 1 + k] = x;
                if (x >= a.size() && x - k >= b.size()) {
                    return backwards(rounds, a.size(), b.size());
                }
            }
        }
        return "-".repeat(a.size()) + "+".repeat(b.size());
    }

    private static String backwards(List<int[]> rounds, int aSize, int bSize) {
        StringBuilder script = new StringBuilder();
        int x = aSize;
        int y = bSize;
        for (int d = rounds.size() - 1; d > 0; d--) {
            int[] furthest = rounds.get(d);
            int middle = d + 1;
            int k = x - y;
            int from = k == -d || k != d && furthest[middle + k - 1] < furthest[middle + k + 1] ? k + 1 : k - 1;
            int fromX = furthest[middle + from];
            int fromY = fromX - from;
            while (x > fromX && y > fromY) {
                script.append(' ');
                x--;
                y--;
            }
            script.append(x == fromX ? '+' : '-');
            x = fromX;
            y = fromY;
        }
        return script.append(" ".repeat(x)).reverse().toString();
    }
}
