package dev.apigw.vtl;

/** Lines and columns as Velocity's parser counts them, turned into places in the text. */
final class Places {
    private final String template;

    Places(String template) {
        this.template = template;
    }

    /** A place in a template; line and column count from 1. */
    record Place(int offset, int line, int column) {}

    /** The place of a line and column; for a reference, of its {@code $}, which follows any backslash or {@code #}. */
    Place of(int line, int column, boolean reference) {
        int start = 0;
        int reached = 1;
        while (reached < line) {
            int end = template.indexOf('\n', start);
            if (end < 0) {
                break;
            }
            start = end + 1;
            reached++;
        }
        int offset = Math.min(offsetOf(start, column), template.length());
        if (reference) {
            int dollar = template.indexOf('$', offset);
            offset = dollar >= 0 ? dollar : offset;
        }
        return new Place(offset, reached, offset - start + 1);
    }

    /** The parser counts a tab as up to the next multiple of eight. */
    private int offsetOf(int lineStart, int column) {
        int offset = lineStart;
        int reached = 1;
        while (reached < column && offset < template.length()) {
            reached = template.charAt(offset) == '\t' ? reached + 8 - (reached - 1) % 8 : reached + 1;
            offset++;
        }
        return offset;
    }
}
