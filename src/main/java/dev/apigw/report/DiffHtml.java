package dev.apigw.report;

import dev.apigw.diff.Change;
import java.util.List;
import java.util.Locale;

/** A comparison as one page of HTML that needs nothing else, light or dark as the reader has it. */
final class DiffHtml {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            :root { color-scheme: light dark; --ink: #1b1f24; --soft: #59636e; --line: #d1d9e0; --page: #fff; --card: #f6f8fa;
              --bad: #b3261e; --warn: #8a5a00; --good: #1a7f37; --cost: #0b62b0; --out: #ffebe9; --in: #dafbe1; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9aa4af; --line: #3d444d; --page: #0d1117;
              --card: #151b23; --bad: #ff8b82; --warn: #e3b341; --good: #56d364; --cost: #79c0ff; --out: #3d1a1a; --in: #12321d; } }
            body { margin: 0 auto; max-width: 72rem; padding: 1rem; font: 16px/1.5 system-ui, sans-serif; color: var(--ink);
              background: var(--page); }
            h1 { font-size: 1.4rem; line-height: 1.3; overflow-wrap: anywhere; } h2 { font-size: 1.15rem; margin-top: 2rem; }
            .sum { font-weight: 600; } .soft { color: var(--soft); font-size: .85rem; overflow-wrap: anywhere; }
            article { border: 1px solid var(--line); border-left-width: 4px; border-radius: 6px; background: var(--card);
              margin: .75rem 0; padding: .6rem .9rem; }
            article p { margin: .25rem 0; overflow-wrap: anywhere; } code { font: .9em ui-monospace, monospace; }
            .badge { font-size: .75rem; font-weight: 700; text-transform: uppercase; letter-spacing: .03em; }
            .breaking, .security { border-left-color: var(--bad); } .risky, .behaviour { border-left-color: var(--warn); }
            .safe { border-left-color: var(--good); } .cost { border-left-color: var(--cost); }
            .breaking .badge, .security .badge { color: var(--bad); } .risky .badge, .behaviour .badge { color: var(--warn); }
            .safe .badge { color: var(--good); } .cost .badge { color: var(--cost); } .none .badge { color: var(--soft); }
            pre { margin: .5rem 0 0; padding: .5rem; overflow-x: auto; border: 1px solid var(--line); border-radius: 4px;
              background: var(--page); font: .85rem/1.45 ui-monospace, monospace; }
            pre span { display: block; min-width: max-content; } .out { background: var(--out); } .in { background: var(--in); }
            summary { cursor: pointer; color: var(--soft); font-size: .9rem; }
            </style>
            </head>
            <body>
            """;

    private DiffHtml() {}

    static String render(DiffReport report) {
        String title = report.before() + " → " + report.after();
        StringBuilder html = new StringBuilder(String.format(Locale.ROOT, HEAD, text("apigw diff-stages: " + title)));
        html.append("<h1>").append(text(title)).append("</h1>\n<p class=\"sum\">").append(text(report.summary())).append("</p>\n");
        for (DiffReport.Layer layer : DiffReport.Layer.values()) {
            List<Change> changes = report.changes(layer);
            if (!changes.isEmpty()) {
                html.append("<h2>").append(layer.title()).append("</h2>\n<p class=\"soft\">").append(text(DiffReport.counts(changes)))
                        .append("</p>\n");
                changes.forEach(change -> article(html, change));
            }
        }
        if (!report.sifted().ignored().isEmpty()) {
            html.append("<h2>Ignored</h2>\n<ul>\n");
            report.sifted().ignored().forEach(each -> html.append("<li>").append(text(each.change().subject())).append(" <code>")
                    .append(text(each.change().id())).append("</code>: ").append(text(each.rule().reason())).append("</li>\n"));
            html.append("</ul>\n");
        }
        report.notes().forEach(note -> html.append("<p class=\"soft\">").append(text(note)).append("</p>\n"));
        return html.append("<p class=\"soft\">apigw ").append(text(report.version())).append("</p>\n</body>\n</html>\n").toString();
    }

    private static void article(StringBuilder html, Change change) {
        String word = DiffReport.word(change.judgement());
        html.append("<article class=\"").append(word).append("\">\n<p><span class=\"badge\">").append(word).append("</span> <strong>")
                .append(text(change.subject())).append("</strong></p>\n<p>").append(prose(change.message())).append("</p>\n<p class=\"soft\">")
                .append(text(change.id())).append(" · ").append(text(DiffText.places(change))).append("</p>\n");
        change.texts().ifPresent(texts -> details(html, texts));
        html.append("</article>\n");
    }

    private static void details(StringBuilder html, Change.Texts texts) {
        html.append("<details open><summary>lines</summary><pre>");
        DiffText.lineDiff(texts).forEach(line -> html.append(switch (line.kind()) {
            case EXPECTED -> "<span class=\"out\">- ";
            case ACTUAL -> "<span class=\"in\">+ ";
            case SAME, LEFT_OUT -> "<span>  ";
        }).append(text(line.text())).append("</span>"));
        html.append("</pre></details>\n");
    }

    /** A message with what stands in backticks as code. */
    private static String prose(String message) {
        return text(message).replaceAll("`([^`]*)`", "<code>$1</code>");
    }

    private static String text(String text) {
        return Printable.oneLine(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
