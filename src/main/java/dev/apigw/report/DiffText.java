package dev.apigw.report;

import dev.apigw.diagnostic.Origin;
import dev.apigw.diff.Change;
import dev.apigw.diff.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A comparison for people at a terminal: by layer, the worst first, texts side by side where there is room. */
final class DiffText {
    /** From so many columns on two texts fit beside each other. */
    static final int WIDE = 140;
    private static final String INDENT = "    ";

    private final Ansi ansi;
    private final int width;

    DiffText(Ansi ansi, int width) {
        this.ansi = Objects.requireNonNull(ansi, "ansi");
        this.width = width;
    }

    String render(DiffReport report) {
        StringBuilder text = new StringBuilder();
        text.append(ansi.bold(Printable.oneLine(report.before()) + " → " + Printable.oneLine(report.after()))).append("\n\n");
        for (DiffReport.Layer layer : DiffReport.Layer.values()) {
            List<Change> changes = report.changes(layer);
            if (!changes.isEmpty()) {
                text.append(ansi.bold(layer.title())).append(": ").append(DiffReport.counts(changes)).append('\n');
                changes.forEach(change -> lines(change).forEach(line -> text.append(line.stripTrailing()).append('\n')));
                text.append('\n');
            }
        }
        report.sifted().ignored().forEach(each -> text.append(ansi.dim("ignored: " + each.change().subject() + " ["
                + each.change().id() + "]: " + Printable.oneLine(each.rule().reason()))).append('\n'));
        report.notes().forEach(note -> text.append("note: ").append(Printable.oneLine(note)).append('\n'));
        return text.append(report.summary()).append('\n').toString();
    }

    private List<String> lines(Change change) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + colored(change.judgement(), String.format("%-9s", DiffReport.word(change.judgement()))) + " "
                + ansi.bold(Printable.oneLine(change.subject())) + ": " + Printable.oneLine(change.message()) + " "
                + ansi.dim("[" + change.id() + "]"));
        lines.add(INDENT + ansi.dim(places(change)));
        change.texts().ifPresent(texts -> lines.addAll(width >= WIDE ? sideBySide(texts) : unified(texts)));
        return lines;
    }

    /** Where it is on both sides. */
    static String places(Change change) {
        return change.before().map(TextRenderer::place).orElse("(not there)") + " → "
                + change.after().map(TextRenderer::place).orElse("(not there)");
    }

    /** The lines of two texts; what stands behind the last line break is no line to a reader, and an empty text has none. */
    static List<LineDiff.Line> lineDiff(Change.Texts texts) {
        String before = texts.before().stripTrailing();
        String after = texts.after().stripTrailing();
        return LineDiff.of(before, after).stream().filter(line -> !(line.kind() == LineDiff.Kind.EXPECTED && before.isEmpty())
                && !(line.kind() == LineDiff.Kind.ACTUAL && after.isEmpty())).toList();
    }

    private List<String> unified(Change.Texts texts) {
        return lineDiff(texts).stream().map(line -> INDENT + switch (line.kind()) {
            case EXPECTED -> ansi.red("- " + Printable.code(line.text()));
            case ACTUAL -> ansi.green("+ " + Printable.code(line.text()));
            case SAME -> "  " + Printable.code(line.text());
            case LEFT_OUT -> ansi.dim(line.text());
        }).toList();
    }

    private List<String> sideBySide(Change.Texts texts) {
        int column = (width - INDENT.length() - " │ ".length()) / 2;
        return SideBySide.of(lineDiff(texts)).stream().map(row -> {
            String left = cell(row.left(), column);
            String right = cell(row.right(), column);
            return INDENT + (row.same() ? left : ansi.red(left)) + " │ " + (row.same() ? right : ansi.green(right));
        }).toList();
    }

    /** The text cut or filled up to a number of columns. */
    private static String cell(Optional<String> text, int columns) {
        String shown = Printable.code(text.orElse(""));
        if (Printable.width(shown) > columns) {
            shown = Box.wrapped(shown.replace(' ', '\u00a0'), columns - 1).get(0).replace('\u00a0', ' ') + "…";
        }
        return shown + " ".repeat(Math.max(0, columns - Printable.width(shown)));
    }

    private String colored(Judgement judgement, String text) {
        return switch (judgement) {
            case BREAKING, SECURITY -> ansi.red(text);
            case RISKY, BEHAVIOUR -> ansi.yellow(text);
            case SAFE -> ansi.green(text);
            case COST -> ansi.cyan(text);
            case NONE -> ansi.dim(text);
        };
    }

    /** The place that a reader should look at. */
    static Optional<Origin> place(Change change) {
        return change.after().or(change::before);
    }
}
