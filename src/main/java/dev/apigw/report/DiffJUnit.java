package dev.apigw.report;

import dev.apigw.diff.Change;
import java.util.List;

/** A comparison as JUnit XML: a suite for each layer, a test for each change, which fails as {@code --fail-on} says. */
final class DiffJUnit {
    private DiffJUnit() {}

    static String render(DiffReport report) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites")
                .append(Xml.attribute("name", "apigw diff-stages"));
        int tests = 0;
        StringBuilder suites = new StringBuilder();
        for (DiffReport.Layer layer : DiffReport.Layer.values()) {
            List<Change> changes = report.changes(layer);
            boolean shown = !changes.isEmpty() || layer != DiffReport.Layer.BEHAVIOUR || report.replayed().isPresent();
            if (shown) {
                tests += Math.max(1, changes.size());
                suite(suites, report, layer, changes);
            }
        }
        return xml.append(counts(tests, failures(report, report.sifted().changes()))).append(">\n").append(suites)
                .append("</testsuites>\n").toString();
    }

    private static void suite(StringBuilder xml, DiffReport report, DiffReport.Layer layer, List<Change> changes) {
        xml.append("  <testsuite").append(Xml.attribute("name", layer.toString()))
                .append(counts(Math.max(1, changes.size()), failures(report, changes))).append(">\n");
        if (changes.isEmpty()) {
            xml.append("    <testcase").append(Xml.attribute("classname", layer.toString())).append(Xml.attribute("name", "no changes"))
                    .append("/>\n");
        }
        changes.forEach(change -> testCase(xml, report, layer, change));
        xml.append("  </testsuite>\n");
    }

    private static void testCase(StringBuilder xml, DiffReport report, DiffReport.Layer layer, Change change) {
        StringBuilder text = new StringBuilder(DiffReport.word(change.judgement()) + ": " + change.message() + "\n"
                + DiffText.places(change));
        change.texts().ifPresent(texts -> DiffText.lineDiff(texts).forEach(line -> text.append('\n')
                .append(line.kind() == LineDiff.Kind.EXPECTED ? "- " : line.kind() == LineDiff.Kind.ACTUAL ? "+ " : "  ")
                .append(line.text())));
        xml.append("    <testcase").append(Xml.attribute("classname", layer.toString()))
                .append(Xml.attribute("name", change.subject() + " " + change.id())).append(">\n");
        if (report.fails(change)) {
            xml.append("      <failure").append(Xml.attribute("message", change.message())).append(Xml.attribute("type", change.id()))
                    .append('>').append(Xml.escaped(text.toString())).append("</failure>\n");
        } else {
            xml.append("      <system-out>").append(Xml.escaped(text.toString())).append("</system-out>\n");
        }
        xml.append("    </testcase>\n");
    }

    private static long failures(DiffReport report, List<Change> changes) {
        return changes.stream().filter(report::fails).count();
    }

    private static String counts(int tests, long failures) {
        return Xml.attribute("tests", Integer.toString(tests)) + Xml.attribute("failures", Long.toString(failures))
                + Xml.attribute("errors", "0") + Xml.attribute("skipped", "0");
    }
}
