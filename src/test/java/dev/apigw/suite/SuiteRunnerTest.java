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

    @Test void sendsStepsInOneWorld() {
        Suite suite = Suites.good("""
                api: api.yaml
                stage: { methodSettings: { '*/*': { throttlingRateLimit: 1, throttlingBurstLimit: 2 } } }
                cases:
                  - name: throttled
                    steps:
                      - { request: { path: /pets }, expect: { status: 200 }, repeat: 2 }
                      - { request: { path: /pets }, expect: { status: 429, body: { message: Too Many Requests } } }
                      - { request: { path: /pets }, expect: { status: 200 }, waitInSeconds: 1 }
                      - { request: { path: /pets }, expect: { status: 200 }, repeat: 3 }
                  - name: another world
                    request: { path: /pets }
                    expect: { status: 200 }
                """);
        List<CaseResult> cases = SuiteRunner.of(2, false).run(List.of(suite)).get(0).cases();
        assertThat(cases).extracting(CaseResult::outcome).containsExactly(Outcome.FAILED, Outcome.PASSED);
        assertThat(cases.get(0).differences()).extracting(Difference::what).containsExactly("step 4 time 1 status");
        assertThat(cases.get(0).simulations()).hasSize(5);
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
