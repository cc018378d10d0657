package dev.apigw.report;

import java.util.ArrayList;
import java.util.List;

/** Columns under headings, as wide as they have to be, with nothing around them. */
final class Table {
    private static final String GAP = "   ";

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        rows.add(List.of(headings));
    }

    /** A row with as many cells as there are headings; an empty one is shown as a dash. */
    void add(List<String> cells) {
        rows.add(cells.stream().map(cell -> cell.isEmpty() ? "-" : Printable.oneLine(cell)).toList());
    }

    @Override public String toString() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append(row.get(column)).append(" ".repeat(width(column) - row.get(column).length())).append(GAP);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
