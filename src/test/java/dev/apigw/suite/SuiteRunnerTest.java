package dev.apigw.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.apigw.suite.CaseResult.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuiteRunnerTest {
    private static final String TWO_WRONG = """
            api: api.yaml
            cases:
              - { name: right, request: { path: /pets }, expect: { status: 200 } }
              - { name: wrong, request: { path: /pets }, expect: { status: 201 } }
              - { name: also wrong, request: { path: /pets }, expect: { status: 202 } }
            """;

    @Test void givesTheSameWhateverTheNumberOfThreads() {
        List<Suite> suites = Suites.all(Suites.RECORDED);
        assertThat(summary(SuiteRunner.of(1, false).run(suites))).isEqualTo(summary(SuiteRunner.of(8, false).run(suites)));
    }

    @Test void stopsAtTheFirstFailure() {
        Suite suite = Suites.good(TWO_WRONG);
        List<SuiteResult> results = SuiteRunner.of(4, true).run(List.of(suite, suite));
        assertThat(results).hasSize(1);
        assertThat(results.get(0).cases()).extracting(CaseResult::outcome).containsExactly(Outcome.PASSED, Outcome.FAILED);
    }

    @Test void skipsWhatAStageAsksForAndNobodySimulates() {
        for (String stage : List.of("canarySettings: { percentTraffic: 0 }", "methodSettings: { '*/*': { cachingEnabled: true } }",
                "methodSettings: { '*/*': { throttlingBurstLimit: 0 } }")) {
            SuiteResult result = SuiteRunner.of(1, false).run(List.of(Suites.good("stage: { " + stage + " }\n" + TWO_WRONG))).get(0);
            assertThat(result.cases()).as(stage).extracting(CaseResult::outcome).containsOnly(Outcome.SKIPPED);
        }
    }

    @Test void runsOnAStageWhoseSettingsMatterToNoFirstRequest() {
        SuiteResult result = SuiteRunner.of(1, false).run(List.of(Suites.good("""
                stage: { methodSettings: { '*/*': { cachingEnabled: false, throttlingBurstLimit: 5000, throttlingRateLimit: 10000.0 } } }
                """ + TWO_WRONG))).get(0);
        assertThat(result.count(Outcome.SKIPPED)).isZero();
    }

    @Test void namesTheCaseThatBringsUpABug() {
        SuiteRunner broken = new SuiteRunner(1, false, (template, exchange, body) -> {
            throw new IllegalStateException("bug");
        });
        assertThatThrownBy(() -> broken.run(List.of(Suites.good(TWO_WRONG)))).isInstanceOf(CaseCrash.class)
                .hasMessage("s.test.yaml > right").hasCauseInstanceOf(IllegalStateException.class);
    }

    private static List<String> summary(List<SuiteResult> results) {
        return results.stream().flatMap(suite -> suite.cases().stream()).map(each -> each.testCase().name() + " " + each.outcome()
                + " " + each.differences() + " " + each.simulation().map(simulation -> simulation.result().trace().entries().toString()).orElse("")).toList();
    }
}
