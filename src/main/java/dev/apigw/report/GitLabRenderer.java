package dev.apigw.report;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.JsonText;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.SourceFile;
import java.nio.file.Path;
import java.util.List;

/**
 * Findings as GitLab's code quality report.
 *
 * <p>Source: documented – GitLab docs, "Code Quality", report format: {@code description}, {@code check_name}, {@code fingerprint},
 * {@code severity}, {@code location.path}, {@code location.lines.begin}; read 2026-11.
 */
final class GitLabRenderer implements Renderer {
    @Override public String render(Report report) {
        Fingerprints fingerprints = new Fingerprints(report.folder());
        List<MapNode> findings = report.diagnostics().stream()
                .map(diagnostic -> finding(diagnostic, fingerprints.next(diagnostic), report.folder()).node()).toList();
        return JsonText.pretty(ListNode.of(findings, SourceFile.inMemory("", "").span(0, 0))) + "\n";
    }

    private static JsonObject finding(Diagnostic diagnostic, String fingerprint, Path folder) {
        return new JsonObject()
                .put("description", diagnostic.message() + diagnostic.hint().map(hint -> " " + hint).orElse(""))
                .put("check_name", diagnostic.ruleId())
                .put("fingerprint", fingerprint)
                .put("severity", severity(diagnostic.severity()))
                .put("location", new JsonObject().put("path", path(diagnostic, folder))
                        .put("lines", new JsonObject().put("begin", line(diagnostic))));
    }

    private static String path(Diagnostic diagnostic, Path folder) {
        return diagnostic.origin() instanceof InFile in ? FilePaths.relative(in.span().file(), folder)
                : TextRenderer.place(diagnostic.origin());
    }

    private static int line(Diagnostic diagnostic) {
        return diagnostic.origin() instanceof InFile in ? in.span().from().line() : 1;
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "critical";
            case WARNING -> "major";
            case INFO -> "minor";
            case HINT -> "info";
        };
    }
}
