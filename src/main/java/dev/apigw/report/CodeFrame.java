package dev.apigw.report;

import dev.apigw.diagnostic.SecretText;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.Position;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines around a place, with a caret under it. */
final class CodeFrame {
    /** Characters of a line that are shown; a longer line is cut around the caret. */
    static final int WIDTH = 100;
    private static final int BEFORE_CARET = 40;
    private static final String CUT = "…";

    private final SourceFile file;
    private final Position from;
    private final Position to;
    private final Ansi ansi;
    private final int windowStart;

    private CodeFrame(SourceSpan span, Ansi ansi) {
        this.file = span.file();
        this.from = span.from();
        this.to = span.to();
        this.ansi = ansi;
        int length = file.line(from.line()).length();
        this.windowStart = length <= WIDTH ? 0
                : Math.max(0, Math.min(from.column() - 1 - BEFORE_CARET, length - WIDTH));
    }

    /** The line of a place with its neighbours and a caret in the colour of {@code severity}. */
    static List<String> of(SourceSpan span, Severity severity, Ansi ansi) {
        return new CodeFrame(span, ansi).render(1, Optional.of(severity));
    }

    /** The line of a place alone. */
    static List<String> lineOf(SourceSpan span, Ansi ansi) {
        return new CodeFrame(span, ansi).render(0, Optional.empty());
    }

    private List<String> render(int context, Optional<Severity> severity) {
        int first = Math.max(1, from.line() - context);
        int last = Math.min(file.lineCount(), from.line() + context);
        if (last == file.lineCount() && last > from.line() && file.line(last).isEmpty()) {
            last--; // what stands behind the last line break is no line to a reader
        }
        int digits = Integer.toString(last).length();
        List<String> lines = new ArrayList<>();
        for (int line = first; line <= last; line++) {
            lines.add(row(String.format("%" + digits + "d", line), shown(file.line(line))));
            if (line == from.line() && severity.isPresent()) {
                lines.add(row(" ".repeat(digits), caret(severity.get())));
            }
        }
        return lines;
    }

    private String row(String number, String text) {
        return ("    " + ansi.dim(number + " |") + " " + text).stripTrailing();
    }

    private String shown(String line) {
        if (line.length() <= windowStart) {
            return line.isEmpty() ? "" : CUT;
        }
        int end = Math.min(line.length(), windowStart + WIDTH);
        return (windowStart > 0 ? CUT : "") + Printable.code(SecretText.masked(line, windowStart, end))
                + (end < line.length() ? CUT : "");
    }

    private String caret(Severity severity) {
        String line = file.line(from.line());
        int start = Math.min(from.column() - 1, line.length());
        // A value of several lines gets one caret: its first line alone is rarely what is wrong.
        int end = to.line() == from.line() ? Math.min(to.column() - 1, line.length()) : start;
        end = Math.min(end, windowStart + WIDTH);
        int before = columns(line, start);
        int width = Math.max(1, columns(line, Math.max(start, end)) - before);
        return " ".repeat(before + (windowStart > 0 ? CUT.length() : 0)) + ansi.colored(severity, "^".repeat(width));
    }

    private int columns(String line, int end) {
        return Printable.width(Printable.code(line.substring(windowStart, end)));
    }
}
