package dev.apigw.report;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings as JUnit XML: a {@code testsuite} per file, a {@code testcase} per finding. What {@code --fail-on} lets pass is
 * a passed test with the finding as its output, so that the result of the suite and the exit code agree.
 */
final class JUnitRenderer implements Renderer {
    @Override public String render(Report report) {
        Map<String, List<Diagnostic>> byFile = new LinkedHashMap<>();
        report.files().forEach(file -> byFile.put(file, new ArrayList<>()));
        report.diagnostics().forEach(d -> byFile.computeIfAbsent(fileOf(d), file -> new ArrayList<>()).add(d));
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites")
                .append(Xml.attribute("name", "apigw " + report.command()))
                .append(counts(byFile.values().stream().mapToInt(JUnitRenderer::tests).sum(),
                        failures(report, report.diagnostics())))
                .append(">\n");
        byFile.forEach((file, diagnostics) -> suite(xml, report, file, diagnostics));
        return xml.append("</testsuites>\n").toString();
    }

    private static void suite(StringBuilder xml, Report report, String file, List<Diagnostic> diagnostics) {
        xml.append("  <testsuite").append(Xml.attribute("name", file))
                .append(counts(tests(diagnostics), failures(report, diagnostics))).append(">\n");
        if (diagnostics.isEmpty()) {
            xml.append("    <testcase").append(Xml.attribute("classname", file)).append(Xml.attribute("name", "no findings"))
                    .append("/>\n");
        }
        diagnostics.forEach(diagnostic -> testCase(xml, report, file, diagnostic));
        xml.append("  </testsuite>\n");
    }

    private static void testCase(StringBuilder xml, Report report, String file, Diagnostic diagnostic) {
        String place = TextRenderer.place(diagnostic.origin());
        String position = place.startsWith(file + ":") ? " at " + place.substring(file.length() + 1) : "";
        Report single = new Report(report.command(), report.version(), report.folder(), List.of(file),
                List.of(diagnostic), report.failOn());
        String text = new TextRenderer(Ansi.OFF).render(single).stripTrailing();
        xml.append("    <testcase").append(Xml.attribute("classname", file))
                .append(Xml.attribute("name", diagnostic.ruleId() + position)).append(">\n");
        if (report.fails(diagnostic)) {
            xml.append("      <failure").append(Xml.attribute("message", diagnostic.message()))
                    .append(Xml.attribute("type", diagnostic.ruleId())).append('>').append(Xml.escaped(text))
                    .append("</failure>\n");
        } else {
            xml.append("      <system-out>").append(Xml.escaped(text)).append("</system-out>\n");
        }
        xml.append("    </testcase>\n");
    }

    private static String fileOf(Diagnostic diagnostic) {
        return diagnostic.origin() instanceof InFile in ? in.span().file().name() : TextRenderer.place(diagnostic.origin());
    }

    /** A file without findings counts as one passed test: a suite without tests is shown as skipped or not at all. */
    private static int tests(List<Diagnostic> diagnostics) {
        return Math.max(1, diagnostics.size());
    }

    private static long failures(Report report, List<Diagnostic> diagnostics) {
        return diagnostics.stream().filter(report::fails).count();
    }

    private static String counts(int tests, long failures) {
        return Xml.attribute("tests", Integer.toString(tests)) + Xml.attribute("failures", Long.toString(failures))
                + Xml.attribute("errors", "0") + Xml.attribute("skipped", "0");
    }
}
