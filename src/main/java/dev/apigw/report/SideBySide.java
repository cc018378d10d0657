package dev.apigw.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Two texts in two columns: lines that are the same in one row, and of the others one of each as long as there are any. */
final class SideBySide {
    /** A row; a side is empty where the other one has more lines. */
    record Row(Optional<String> left, Optional<String> right, boolean same) {}

    private SideBySide() {}

    static List<Row> of(List<LineDiff.Line> lines) {
        List<Row> rows = new ArrayList<>();
        Deque<String> left = new ArrayDeque<>();
        Deque<String> right = new ArrayDeque<>();
        for (LineDiff.Line line : lines) {
            switch (line.kind()) {
                case EXPECTED -> left.add(line.text());
                case ACTUAL -> right.add(line.text());
                default -> {
                    flush(rows, left, right);
                    rows.add(new Row(Optional.of(line.text()), Optional.of(line.text()), true));
                }
            }
        }
        flush(rows, left, right);
        return rows;
    }

    private static void flush(List<Row> rows, Deque<String> left, Deque<String> right) {
        while (!left.isEmpty() || !right.isEmpty()) {
            rows.add(new Row(Optional.ofNullable(left.poll()), Optional.ofNullable(right.poll()), false));
        }
    }
}
