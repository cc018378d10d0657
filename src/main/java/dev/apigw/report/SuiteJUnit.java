package dev.apigw.report;

import dev.apigw.suite.CaseResult;
import dev.apigw.suite.Difference;
import dev.apigw.suite.SuiteResult;
import java.util.stream.Collectors;

/** Test results as JUnit XML: a {@code testsuite} per file, a {@code testcase} per case. No times, which would never repeat. */
final class SuiteJUnit {
    private SuiteJUnit() {}

    static String render(SuiteReport report) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites")
                .append(Xml.attribute("name", "apigw test"))
                .append(counts(report.suites().stream().mapToInt(suite -> suite.cases().size()).sum(),
                        report.count(CaseResult.Outcome.FAILED), report.count(CaseResult.Outcome.SKIPPED))).append(">\n");
        report.suites().forEach(suite -> suite(xml, suite));
        return xml.append("</testsuites>\n").toString();
    }

    private static void suite(StringBuilder xml, SuiteResult suite) {
        String file = suite.suite().file().name();
        xml.append("  <testsuite").append(Xml.attribute("name", file)).append(counts(suite.cases().size(),
                suite.count(CaseResult.Outcome.FAILED), suite.count(CaseResult.Outcome.SKIPPED))).append(">\n");
        suite.cases().forEach(result -> testCase(xml, file, result));
        xml.append("  </testsuite>\n");
    }

    private static void testCase(StringBuilder xml, String file, CaseResult result) {
        xml.append("    <testcase").append(Xml.attribute("classname", file))
                .append(Xml.attribute("name", result.testCase().name()));
        switch (result.outcome()) {
            case PASSED -> xml.append("/>\n");
            case FAILED -> xml.append(">\n      <failure")
                    .append(Xml.attribute("message", "not as expected: " + result.differences().stream().map(Difference::what)
                            .collect(Collectors.joining(", "))))
                    .append(Xml.attribute("type", "difference")).append('>')
                    .append(Xml.escaped(result.testCase().place() + "\n" + SuiteText.plain(result)))
                    .append("</failure>\n    </testcase>\n");
            case SKIPPED -> xml.append(">\n      <skipped").append(Xml.attribute("message", result.notSupported().stream()
                    .map(Object::toString).collect(Collectors.joining("; ")))).append("/>\n    </testcase>\n");
        }
    }

    private static String counts(int tests, long failures, long skipped) {
        return Xml.attribute("tests", Integer.toString(tests)) + Xml.attribute("failures", Long.toString(failures))
                + Xml.attribute("errors", "0") + Xml.attribute("skipped", Long.toString(skipped));
    }
}
