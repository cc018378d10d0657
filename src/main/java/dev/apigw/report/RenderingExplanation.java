package dev.apigw.report;

import dev.apigw.simulate.render.RenderOutcome;
import dev.apigw.simulate.render.TemplateText;
import dev.apigw.source.SourceFile;
import dev.apigw.vtl.Piece;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Each line of an output beside the lines of the template that printed it, with the value of every reference. */
public final class RenderingExplanation {
    private static final int WIDTH = 60;
    private static final int VALUE_WIDTH = 100;

    private final TemplateText template;
    private final SourceFile lines;
    private final List<Piece> pieces;
    private final String output;

    private RenderingExplanation(RenderOutcome.Rendered rendered) {
        this.template = rendered.chosen().template();
        this.lines = SourceFile.inMemory("template", template.text());
        this.pieces = rendered.rendering().pieces();
        this.output = rendered.rendering().output();
    }

    /** The explanation as a table of three columns: output, place, template. */
    public static String of(RenderOutcome.Rendered rendered) {
        return new RenderingExplanation(rendered).table();
    }

    private record Row(String output, String place, String code) {}

    private String table() {
        List<Row> rows = new ArrayList<>();
        int start = 0;
        while (start < output.length() || start == 0) {
            int end = output.indexOf('\n', start);
            end = end < 0 ? output.length() : end;
            rows(start, end, rows);
            start = end + 1;
        }
        int width = rows.stream().mapToInt(row -> Printable.width(row.output())).max().orElse(0);
        int placeWidth = rows.stream().mapToInt(row -> row.place().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            text.append((row.output() + " ".repeat(width - Printable.width(row.output())) + " | " + row.place()
                    + " ".repeat(placeWidth - row.place().length()) + " | " + row.code()).stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private void rows(int start, int end, List<Row> rows) {
        String shown = cut(Printable.code(output.substring(start, end)), WIDTH);
        Set<Integer> numbers = new LinkedHashSet<>();
        List<Piece> references = new ArrayList<>();
        for (Piece piece : pieces) {
            boolean begins = piece.outputStart() >= start && piece.outputStart() <= end;
            if (begins && piece.kind() == Piece.Kind.REFERENCE) {
                references.add(piece);
                numbers.add(lines.positionAt(piece.templateOffset()).line());
            } else if (piece.outputStart() < end && piece.outputEnd() > start) {
                numbers.add(lineAt(piece, Math.max(start, piece.outputStart())));
            }
        }
        if (numbers.isEmpty()) {
            pieces.stream().filter(piece -> piece.outputStart() <= start && start < piece.outputEnd()).findFirst()
                    .ifPresent(piece -> numbers.add(lineAt(piece, start)));
        }
        String left = shown;
        for (int number : numbers) {
            rows.add(new Row(left, place(number), Printable.code(lines.line(number))));
            left = "";
            references.stream().filter(piece -> lines.positionAt(piece.templateOffset()).line() == number)
                    .forEach(piece -> rows.add(new Row("", "", "  " + Printable.oneLine(piece.source()) + " = "
                            + value(piece))));
        }
        if (numbers.isEmpty()) {
            rows.add(new Row(shown, "", ""));
        }
    }

    /** The line of a template that a place of the output comes from; text stands in the output as in the template. */
    private int lineAt(Piece piece, int outputOffset) {
        int into = piece.kind() == Piece.Kind.REFERENCE ? 0 : outputOffset - piece.outputStart();
        return lines.positionAt(piece.templateOffset() + Math.min(into, Math.max(0, piece.source().length() - 1))).line();
    }

    private String place(int line) {
        int offset = lines.lineStart(line);
        return template.locate(offset, offset).map(span -> span.file().name() + ":" + span.from().line())
                .orElse("line " + line);
    }

    private static String value(Piece piece) {
        return piece.value().isEmpty() ? "(nothing)" : cut(Printable.oneLine(piece.value()), VALUE_WIDTH);
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }
}
