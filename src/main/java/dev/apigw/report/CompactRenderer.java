package dev.apigw.report;

import dev.apigw.diagnostic.Diagnostic;
import java.util.Locale;

/** One line for each finding: {@code file:line:col: severity: message [id]}. */
final class CompactRenderer implements Renderer {
    @Override public String render(Report report) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : report.diagnostics()) {
            text.append(TextRenderer.place(diagnostic.origin())).append(": ")
                    .append(diagnostic.severity().name().toLowerCase(Locale.ROOT)).append(": ")
                    .append(Printable.oneLine(diagnostic.message().strip())).append(" [").append(diagnostic.ruleId()).append("]\n");
        }
        return text.toString();
    }
}
