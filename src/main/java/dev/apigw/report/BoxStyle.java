package dev.apigw.report;

/** The characters that boxes are drawn with. */
public enum BoxStyle {
    LINES("┌", "┐", "└", "┘", "├", "┤", "─", "│"),
    ASCII("+", "+", "+", "+", "+", "+", "-", "|");

    private final String topLeft;
    private final String topRight;
    private final String bottomLeft;
    private final String bottomRight;
    private final String left;
    private final String right;
    private final String horizontal;
    private final String vertical;

    BoxStyle(String topLeft, String topRight, String bottomLeft, String bottomRight, String left, String right,
             String horizontal, String vertical) {
        this.topLeft = topLeft;
        this.topRight = topRight;
        this.bottomLeft = bottomLeft;
        this.bottomRight = bottomRight;
        this.left = left;
        this.right = right;
        this.horizontal = horizontal;
        this.vertical = vertical;
    }

    /** What stands for something left out. */
    String ellipsis() {
        return this == ASCII ? "..." : "…";
    }

    String top(String title, int width, Ansi ansi) {
        return topLeft + horizontal + " " + ansi.bold(title) + " " + horizontal.repeat(width - title.length() - 5) + topRight;
    }

    String divider(int width) {
        return left + horizontal.repeat(width - 2) + right;
    }

    String bottom(int width) {
        return bottomLeft + horizontal.repeat(width - 2) + bottomRight;
    }

    /** A line of a box: {@code styled} takes as many columns as {@code plain}. */
    String row(String plain, String styled, int width) {
        return vertical + " " + styled + " ".repeat(Math.max(0, width - 4 - Printable.width(plain))) + " " + vertical;
    }
}
