package dev.apigw.source;

/**
 * A place in a text.
 *
 * @param line   counted from 1
 * @param column counted from 1, in UTF-16 code units as editors and SARIF do
 */
public record Position(int line, int column) implements Comparable<Position> {
    @Override public int compareTo(Position other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    @Override public String toString() {
        return line + ":" + column;
    }
}
