package dev.apigw.report;

import java.util.ArrayList;
import java.util.List;

/** A box of a trace: under its title the decisions, each with its place at the right edge, and below them what the stage held. */
final class Box {
    static final int WIDTH = 100;
    private static final int INNER = WIDTH - 4;
    private static final int LABEL = 21;

    private final BoxStyle style;
    private final Ansi ansi;
    private final StringBuilder text = new StringBuilder();

    Box(String title, BoxStyle style, Ansi ansi) {
        this.style = style;
        this.ansi = ansi;
        line(style.top(title, WIDTH, ansi));
    }

    /** A decision of a step; {@code place} is empty if no line of the definition is behind it. */
    void decision(String step, String decision, String place) {
        List<String> lines = wrapped(decision, INNER - LABEL);
        for (int i = 0; i < lines.size(); i++) {
            String label = String.format("%-" + LABEL + "s", i == 0 ? step : "");
            boolean last = i == lines.size() - 1;
            int gap = INNER - LABEL - Printable.width(lines.get(i)) - Printable.width(place);
            if (!last || place.isEmpty()) {
                row(label + lines.get(i), ansi.cyan(label) + lines.get(i));
            } else if (gap >= 2) {
                row(label + lines.get(i) + " ".repeat(gap) + place, ansi.cyan(label) + lines.get(i) + " ".repeat(gap) + ansi.dim(place));
            } else {
                row(label + lines.get(i), ansi.cyan(label) + lines.get(i));
                String indent = " ".repeat(Math.max(0, INNER - Printable.width(place)));
                wrapped(indent + place, INNER).forEach(each -> row(each, ansi.dim(each)));
            }
        }
    }

    void divider() {
        line(style.divider(WIDTH));
    }

    /** A line of what the stage held, broken where it is too long. */
    void content(String content) {
        wrapped(content, INNER).forEach(each -> row(each, each));
    }

    /** A remark of ours between the contents. */
    void remark(String remark) {
        wrapped(remark, INNER).forEach(each -> row(each, ansi.dim(each)));
    }

    String close() {
        line(style.bottom(WIDTH));
        return text.toString();
    }

    private void row(String plain, String styled) {
        line(style.row(plain, styled, WIDTH));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** The text in lines of at most {@code width} columns, broken at a blank if one is in the last third. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (Printable.width(rest) > width) {
            int end = fitting(rest, width);
            int blank = rest.lastIndexOf(' ', end);
            int cut = blank > end * 2 / 3 ? blank : end;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /** How many characters fit; at least one, so that there is an end. */
    private static int fitting(String text, int width) {
        int end = 0;
        int columns = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            columns += Printable.width(text.substring(end, next));
            if (columns > width) {
                break;
            }
            end = next;
        }
        return Math.max(end, text.offsetByCodePoints(0, 1));
    }
}
