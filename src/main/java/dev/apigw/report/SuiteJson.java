package dev.apigw.report;

import dev.apigw.simulate.Secrets;
import dev.apigw.simulate.Simulated;
import dev.apigw.simulate.Trace;
import dev.apigw.source.JsonWriter;
import dev.apigw.suite.CaseResult;
import dev.apigw.suite.Difference;
import dev.apigw.suite.SuiteResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Test results for scripts. The shape is documented in the README and stable: members may be added, never changed, and
 * {@code formatVersion} counts up if that promise has to be broken.
 */
final class SuiteJson {
    private static final int FORMAT_VERSION = 1;

    private SuiteJson() {}

    static String render(SuiteReport report) {
        return JsonWriter.object(json -> json
                .field("formatVersion", FORMAT_VERSION)
                .object("tool", tool -> tool.field("name", "apigw").field("version", report.version()))
                .field("command", "test")
                .object("summary", summary -> summary.field("suites", report.suites().size())
                        .field("passed", report.count(CaseResult.Outcome.PASSED))
                        .field("failed", report.count(CaseResult.Outcome.FAILED))
                        .field("skipped", report.count(CaseResult.Outcome.SKIPPED)))
                .objects("suites", report.suites(), SuiteJson::suite));
    }

    private static void suite(JsonWriter json, SuiteResult suite) {
        json.field("file", suite.suite().file().name()).field("api", suite.suite().definition().name());
        json.objects("cases", suite.cases(), SuiteJson::testCase);
    }

    private static void testCase(JsonWriter json, CaseResult result) {
        json.field("name", result.testCase().name())
                .field("outcome", result.outcome().name().toLowerCase(Locale.ROOT))
                .field("line", result.testCase().place().from().line())
                .field("source", result.testCase().source())
                .field("confidence", result.testCase().confidence().map(Object::toString))
                .objects("differences", result.differences(), SuiteJson::difference)
                .objects("notSupported", result.notSupported(), (item, reason) -> {
                    item.field("what", reason.what());
                    SimulationJson.place(item, Optional.of(reason.origin()));
                });
        boolean failed = result.outcome() == CaseResult.Outcome.FAILED;
        Secrets secrets = result.simulation().map(Simulated::secrets).orElse(Secrets.none());
        Optional<Trace.Entry> decision = failed ? Decision.of(result) : Optional.empty();
        if (decision.isPresent()) {
            json.object("decidedBy", member -> SimulationJson.entry(member, decision.get(), secrets));
        } else {
            json.nullField("decidedBy");
        }
        json.objects("trace", failed ? result.simulation().orElseThrow().result().trace().entries() : List.<Trace.Entry>of(),
                (item, entry) -> SimulationJson.entry(item, entry, secrets));
    }

    private static void difference(JsonWriter json, Difference difference) {
        json.field("what", difference.what()).field("expected", difference.expected()).field("actual", difference.actual())
                .field("line", difference.place().from().line()).field("column", difference.place().from().column());
    }
}
