package dev.apigw.report;

import dev.apigw.diff.Change;
import java.util.List;

/** A comparison as a comment of a pull request: the summary first, a table for each layer, texts in details to unfold. */
final class DiffMarkdown {
    /** GitHub takes comments of 65,536 characters. */
    private static final int LONGEST_TEXT = 8_000;

    private DiffMarkdown() {}

    static String render(DiffReport report) {
        StringBuilder text = new StringBuilder("**" + (report.fails() ? "❌ " : "✅ ") + escaped(report.summary()) + "**: ")
                .append(code(report.before())).append(" → ").append(code(report.after())).append('\n');
        for (DiffReport.Layer layer : DiffReport.Layer.values()) {
            table(text, layer, report.changes(layer));
        }
        if (!report.sifted().ignored().isEmpty()) {
            text.append("\n<details><summary>").append(report.sifted().ignored().size()).append(" ignored</summary>\n\n");
            report.sifted().ignored().forEach(each -> text.append("- ").append(code(each.change().id())).append(' ')
                    .append(escaped(each.change().subject())).append(": ").append(escaped(each.rule().reason())).append('\n'));
            text.append("\n</details>\n");
        }
        if (!report.notes().isEmpty()) {
            text.append('\n');
            report.notes().forEach(note -> text.append("> ").append(escaped(note)).append("  \n"));
        }
        return text.toString();
    }

    private static void table(StringBuilder text, DiffReport.Layer layer, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        text.append("\n### ").append(layer.title()).append("\n\n| | Where | What |\n| --- | --- | --- |\n");
        changes.forEach(change -> text.append("| ").append(mark(change)).append(' ').append(DiffReport.word(change.judgement()))
                .append(" | ").append(code(change.subject())).append(" | ").append(prose(change.message())).append("<br><sub>")
                .append(escaped(change.id())).append(" · ").append(place(change)).append("</sub> |\n"));
        changes.forEach(change -> change.texts().ifPresent(texts -> details(text, change, texts)));
    }

    private static void details(StringBuilder text, Change change, Change.Texts texts) {
        StringBuilder lines = new StringBuilder();
        DiffText.lineDiff(texts).forEach(line -> lines.append(switch (line.kind()) {
            case EXPECTED -> "-";
            case ACTUAL -> "+";
            case SAME, LEFT_OUT -> " ";
        }).append(Printable.lines(line.text())).append('\n'));
        String shown = lines.length() <= LONGEST_TEXT ? lines.toString() : lines.substring(0, lines.lastIndexOf("\n", LONGEST_TEXT))
                + "\n (the rest is left out)\n";
        String fence = fence(shown);
        text.append("\n<details><summary>").append(html(change.subject())).append(": ").append(html(change.id()))
                .append("</summary>\n\n").append(fence).append("diff\n").append(shown).append(fence).append("\n\n</details>\n");
    }

    /** Longer than any run of the same sign in the text. */
    private static String fence(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence;
    }

    private static String mark(Change change) {
        return switch (change.judgement()) {
            case BREAKING, SECURITY -> "🔴";
            case RISKY, BEHAVIOUR -> "🟠";
            case SAFE -> "🟢";
            case COST -> "🔵";
            case NONE -> "⚪";
        };
    }

    private static String place(Change change) {
        return escaped(DiffText.places(change));
    }

    /** A message, whose code stands in backticks: that stays as it is but for what would end the cell. */
    private static String prose(String message) {
        StringBuilder text = new StringBuilder();
        String[] parts = Printable.oneLine(message).split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean inCode = i % 2 == 1 && i < parts.length - 1;
            text.append(inCode ? "`" + parts[i].replace("|", "\\|") + "`" : (i % 2 == 1 ? "&#96;" : "") + escaped(parts[i]));
        }
        return text.toString();
    }

    private static String code(String text) {
        String plain = Printable.oneLine(text).replace("|", "\\|");
        return plain.contains("`") ? escaped(text) : "`" + plain + "`";
    }

    private static String escaped(String text) {
        return Printable.oneLine(text).replace("&", "&amp;").replaceAll("([\\\\`*_\\[\\]|~#])", "\\\\$1").replace("<", "&lt;").replace(">", "&gt;")
                .replace("@", "&#64;"); // names nobody
    }

    private static String html(String text) {
        return Printable.oneLine(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
