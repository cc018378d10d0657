package dev.apigw.suite.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.model.RestApi;
import dev.apigw.report.CoverageJson;
import dev.apigw.simulate.SimulationResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoverageRecorderTest {
    /** A request and what it exercises. */
    record Row(String line, String body, String... exercised) {}

    static Stream<Row> rows() {
        return Stream.of(
                new Row("GET /pets?status=some&names=a,b", "",
                        "GET /pets: EXERCISED", "all: PASSES",
                        "GET /pets, request template application/json: RENDERED",
                        "GET /pets, 200 by default, response template application/json: RENDERED",
                        "#else: TAKEN", "#foreach($n in $input.params('names').split(',')): ROUNDS",
                        "#if($foreach.hasNext): TRUE", "#if($foreach.hasNext): FALSE", "GET /pets, 200 by default: SELECTED"),
                // The template of the 404 is empty, so there is none to render.
                new Row("GET /pets?status=none", "",
                        "GET /pets: EXERCISED", "all: PASSES", "GET /pets, request template application/json: RENDERED",
                        "#if($input.params('status') == 'none'): TRUE", "GET /pets, 404 on 404: SELECTED"),
                new Row("GET /pets", "",
                        "GET /pets: EXERCISED", "all: REFUSES_PARAMETERS", "DEFAULT_4XX: PRODUCED"),
                new Row("POST /pets", "{}",
                        "POST /pets: EXERCISED", "all: REFUSES_BODY", "Pet: CHECKED", "BAD_REQUEST_BODY: PRODUCED"),
                new Row("POST /pets", "{\"name\":\"x\"}",
                        "POST /pets: EXERCISED", "all: PASSES", "Pet: CHECKED",
                        "POST /pets, request template application/json: RENDERED", "#if($input.path(\"$.fail\")): FALSE",
                        "POST /pets, 200 by default: SELECTED"),
                // A template that fails has been rendered up to there.
                new Row("POST /pets", "{\"name\":\"x\",\"fail\":1}",
                        "POST /pets: EXERCISED", "all: PASSES", "Pet: CHECKED",
                        "POST /pets, request template application/json: RENDERED", "#if($input.path(\"$.fail\")): TRUE",
                        "DEFAULT_5XX: PRODUCED"),
                new Row("GET /nowhere", "", "DEFAULT_4XX: PRODUCED"),
                // Without a backend, or with an integration that is not simulated, there is no answer.
                new Row("GET /proxy", ""),
                new Row("GET /secret", ""));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void recordsWhatARequestExercises(Row row) {
        CoverageRecorder recorder = new CoverageRecorder();
        Pets.send(recorder, Pets.read(), new Pets.Request(row.line(), row.body()));
        assertThat(covered(recorder.coverage())).containsExactly(row.exercised());
    }

    @Test void anApiCountsBeforeItsFirstRequest() {
        CoverageRecorder recorder = new CoverageRecorder();
        recorder.add(Pets.read());
        assertThat(recorder.coverage().count()).isEqualTo(new Count(0, 26));
        assertThat(new CoverageRecorder().coverage().ratio()).isEqualTo(1);
    }

    @Test void whatTheGatewayNeverLooksAtIsNoItem() {
        CoverageRecorder recorder = new CoverageRecorder();
        recorder.add(Pets.read());
        assertThat(recorder.coverage().apis().get(0).missing()).extracting(CoverageItem::subject)
                .noneMatch(subject -> subject.matches("unused|Unused|GET /proxy, .*|GET /pets, 404 on 404, .*"));
    }

    @Test void theRendererGivesWhatTheUsualOneGives() {
        CoverageRecorder recorder = new CoverageRecorder();
        SimulationResult result = Pets.send(recorder, Pets.read(), Pets.ALL.get(0));
        assertThat(((SimulationResult.Answered) result).response().body().text()).isEqualTo("[  \"a\",\n  \"b\"\n]");
    }

    @Test void neitherOrderNorThreadsNorReadingsMatter() {
        String expected = CoverageJson.of(run(Pets.ALL.stream(), List.of(Pets.read())));
        List<Pets.Request> reversed = new ArrayList<>(Pets.ALL);
        Collections.reverse(reversed);
        assertThat(CoverageJson.of(run(reversed.stream(), List.of(Pets.read())))).isEqualTo(expected);
        List<RestApi> readings = List.of(Pets.read(), Pets.read("src/test/../test/resources/coverage/pets.yaml"));
        for (int i = 0; i < 20; i++) {
            assertThat(CoverageJson.of(run(reversed.stream().parallel(), readings))).isEqualTo(expected);
        }
    }

    private static Coverage run(Stream<Pets.Request> requests, List<RestApi> readings) {
        CoverageRecorder recorder = new CoverageRecorder();
        requests.forEach(request -> readings.forEach(api -> Pets.send(recorder, api, request)));
        return recorder.coverage();
    }

    private static List<String> covered(Coverage coverage) {
        return coverage.apis().get(0).entries().stream().filter(ApiCoverage.Entry::covered)
                .map(entry -> entry.item().subject() + ": " + entry.item().aspect()).toList();
    }
}
