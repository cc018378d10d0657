package dev.apigw.report;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.SecretText;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceSpan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Findings as one page that needs nothing else: no script, style or font of another file. */
final class HtmlRenderer implements Renderer {
    private static final int CONTEXT = 2;

    @Override public String render(Report report) {
        Map<String, List<Diagnostic>> byFile = new LinkedHashMap<>();
        report.diagnostics().forEach(diagnostic -> byFile.computeIfAbsent(fileOf(diagnostic), file -> new ArrayList<>()).add(diagnostic));
        StringBuilder findings = new StringBuilder();
        byFile.forEach((file, diagnostics) -> file(findings, file, diagnostics));
        return template().replace("{{title}}", Xml.escaped("apigw " + report.command()))
                .replace("{{version}}", Xml.escaped(report.version()))
                .replace("{{summary}}", Xml.escaped(report.summary()))
                .replace("{{severities}}", severities(report))
                .replace("{{rules}}", rules(report))
                .replace("{{findings}}", findings);
    }

    private static String severities(Report report) {
        StringBuilder html = new StringBuilder();
        for (Severity severity : Severity.values()) {
            long count = report.diagnostics().stream().filter(diagnostic -> diagnostic.severity() == severity).count();
            if (count > 0) {
                String word = word(severity);
                html.append("<label class=\"").append(word).append("\"><input type=\"checkbox\" data-severity=\"").append(word)
                        .append("\" checked> ").append(word).append(" <b>").append(count).append("</b></label>\n");
            }
        }
        return html.toString();
    }

    private static String rules(Report report) {
        Map<String, Integer> counts = new TreeMap<>();
        report.diagnostics().forEach(diagnostic -> counts.merge(diagnostic.ruleId(), 1, Integer::sum));
        StringBuilder html = new StringBuilder();
        counts.forEach((id, count) -> html.append("<option value=\"").append(Xml.escaped(id)).append("\">").append(Xml.escaped(id))
                .append(" (").append(count).append(")</option>\n"));
        return html.toString();
    }

    private static void file(StringBuilder html, String file, List<Diagnostic> diagnostics) {
        html.append("<section>\n<h2>").append(Xml.escaped(file)).append(" <small>").append(diagnostics.size()).append("</small></h2>\n");
        diagnostics.forEach(diagnostic -> finding(html, diagnostic));
        html.append("</section>\n");
    }

    private static void finding(StringBuilder html, Diagnostic diagnostic) {
        String word = word(diagnostic.severity());
        html.append("<article class=\"").append(word).append("\" data-severity=\"").append(word).append("\" data-rule=\"")
                .append(Xml.escaped(diagnostic.ruleId())).append("\">\n<p class=\"message\"><span class=\"tag\">").append(word)
                .append("</span> ").append(prose(diagnostic.message())).append("</p>\n<p class=\"place\">")
                .append(Xml.escaped(TextRenderer.place(diagnostic.origin()))).append(" · <code>").append(Xml.escaped(diagnostic.ruleId()))
                .append("</code></p>\n");
        if (diagnostic.origin() instanceof InFile in && TextRenderer.hasText(in.span())) {
            excerpt(html, in.span());
        }
        diagnostic.hint().ifPresent(hint -> line(html, "hint", "What to do", hint));
        diagnostic.fix().ifPresent(fix -> line(html, "fix", "--fix", fix.description()));
        diagnostic.aws().ifPresent(aws -> line(html, "aws", "AWS says", aws.text()));
        diagnostic.related().forEach(related -> line(html, "related", "See", TextRenderer.place(related.origin()) + ": " + related.message()));
        html.append("</article>\n");
    }

    private static void line(StringBuilder html, String type, String label, String text) {
        html.append("<p class=\"").append(type).append("\"><b>").append(label).append(":</b> ").append(prose(text)).append("</p>\n");
    }

    private static void excerpt(StringBuilder html, SourceSpan span) {
        SourceFile file = span.file();
        int line = span.from().line();
        html.append("<pre>");
        for (int number = Math.max(1, line - CONTEXT); number <= Math.min(file.lineCount(), line + CONTEXT); number++) {
            String text = file.line(number);
            html.append("<span class=\"number\">").append(number).append("</span>");
            html.append(number == line ? marked(text, span) : shown(text, 0, text.length())).append('\n');
        }
        html.append("</pre>\n");
    }

    /** The line of a finding with its place marked, or from shortly before it if the line is long. */
    private static String marked(String line, SourceSpan span) {
        int start = Math.min(line.length(), span.from().column() - 1);
        int end = Math.max(start, span.to().line() == span.from().line() ? Math.min(line.length(), span.to().column() - 1) : line.length());
        int from = start > CodeFrame.WIDTH ? start - CodeFrame.WIDTH / 2 : 0;
        return (from > 0 ? "…" : "") + shown(line, from, start) + "<mark>" + shown(line, start, end) + "</mark>"
                + shown(line, end, line.length());
    }

    private static String shown(String line, int from, int to) {
        int end = Math.min(to, from + CodeFrame.WIDTH * 2);
        return Xml.escaped(Printable.code(SecretText.masked(line, from, end))) + (end < to ? "…" : "");
    }

    /** Names in backticks as code. */
    private static String prose(String text) {
        return Xml.escaped(text.strip()).replaceAll("`([^`\\n]+)`", "<code>$1</code>").replace("\n", "<br>");
    }

    private static String fileOf(Diagnostic diagnostic) {
        return diagnostic.origin() instanceof InFile in ? in.span().file().name() : TextRenderer.place(diagnostic.origin());
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static String template() {
        try (InputStream in = HtmlRenderer.class.getResourceAsStream("/dev/apigw/report/findings.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
