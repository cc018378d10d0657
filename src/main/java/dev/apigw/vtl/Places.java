package dev.apigw.vtl;

import java.util.stream.IntStream;

/** Lines and columns as Velocity's parser counts them, turned into places in the text. */
final class Places {
    private final String template;
    /** Where each line begins; found once, since every rendering asks for the places of what is undefined. */
    private final int[] lineStarts;

    Places(String template) {
        this.template = template;
        this.lineStarts = IntStream.concat(IntStream.of(0), IntStream.range(0, template.length())
                .filter(each -> template.charAt(each) == '\n').map(each -> each + 1)).toArray();
    }

    /** A place in a template; line and column count from 1. */
    record Place(int offset, int line, int column) {}

    /** The place of a line and column; for a reference, of its {@code $}, which follows any backslash or {@code #}. */
    Place of(int line, int column, boolean reference) {
        int reached = Math.max(Math.min(line, lineStarts.length), 1);
        int start = lineStarts[reached - 1];
        int offset = Math.min(offsetOf(start, column), template.length());
        if (reference) {
            int dollar = template.indexOf('$', offset);
            offset = dollar >= 0 ? dollar : offset;
        }
        return new Place(offset, reached, offset - start + 1);
    }

    /** The place of a directive's {@code #}, which follows any white space that the parser counts to it. */
    Place ofDirective(int line, int column) {
        Place start = of(line, column, false);
        int hash = template.indexOf('#', start.offset());
        return hash < 0 ? start : new Place(hash, start.line(), start.column() + hash - start.offset());
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
