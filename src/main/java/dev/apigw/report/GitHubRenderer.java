package dev.apigw.report;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.source.SourceSpan;
import java.nio.file.Path;

/** Workflow commands of GitHub Actions: {@code ::error file=…,line=…::message}. */
final class GitHubRenderer implements Renderer {
    @Override public String render(Report report) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : report.diagnostics()) {
            text.append(annotation(command(diagnostic), place(diagnostic, report.folder()), diagnostic.ruleId(), body(diagnostic)));
        }
        return text.toString();
    }

    /** One annotation; {@code place} is one of {@link #place(SourceSpan, Path)}, or empty. */
    static String annotation(String command, String place, String title, String body) {
        return "::" + command + " " + place + "title=" + property(title) + "::" + data(body) + "\n";
    }

    private static String command(Diagnostic diagnostic) {
        return switch (diagnostic.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO, HINT -> "notice";
        };
    }

    private static String place(Diagnostic diagnostic, Path folder) {
        return diagnostic.origin() instanceof InFile in ? place(in.span(), folder) : "";
    }

    /** File, line and column as properties of an annotation. */
    static String place(SourceSpan span, Path folder) {
        String file = "file=" + property(FilePaths.relative(span.file(), folder)) + ",";
        return !TextRenderer.hasText(span) ? file : file + "line=" + span.from().line() + ",col=" + span.from().column()
                + ",endLine=" + span.to().line() + ",endColumn=" + span.to().column() + ",";
    }

    private static String body(Diagnostic diagnostic) {
        StringBuilder body = new StringBuilder(diagnostic.message());
        diagnostic.hint().ifPresent(hint -> body.append("\nhint: ").append(hint));
        diagnostic.aws().ifPresent(aws -> body.append("\nAWS says: ").append(aws.text()));
        diagnostic.related().forEach(r -> body.append("\nsee: ").append(TextRenderer.place(r.origin())).append(": ")
                .append(r.message()));
        return body.toString();
    }

    /** Escaped as the toolkit of GitHub Actions does it; other control characters must not reach the log. */
    private static String data(String text) {
        return Printable.lines(text.replace("\r\n", "\n")).replace("%", "%25").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
