package dev.apigw.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.model.RestApi;
import dev.apigw.suite.coverage.Coverage;
import dev.apigw.suite.coverage.CoverageRecorder;
import dev.apigw.suite.coverage.Pets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageReportsTest {
    private static final Coverage PETS = coverage(Pets.ALL.subList(0, 4));

    @Test void textHasATableAndWhatIsMissing() throws IOException {
        assertGolden("pets.txt", CoverageText.of(PETS, Ansi.OFF));
    }

    @Test void jsonHasEveryItem() throws IOException {
        assertGolden("pets.json", CoverageJson.of(PETS));
    }

    @Test void coloursChangeNothingButTheLook() {
        String colored = CoverageText.of(PETS, Ansi.ON);
        assertThat(colored).contains("\u001b[1m");
        assertThat(colored.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(CoverageText.of(PETS, Ansi.OFF));
    }

    @Test void nothingIsNothing() {
        assertThat(CoverageText.of(new Coverage(List.of()), Ansi.OFF)).isEqualTo("0 APIs: 0 of 0, 100%\n");
        assertThat(CoverageJson.of(new Coverage(List.of()))).isEqualTo("""
                {
                  "formatVersion": 1,
                  "covered": 0,
                  "total": 0,
                  "percent": 100,
                  "apis": []
                }
                """);
    }

    private static Coverage coverage(List<Pets.Request> requests) {
        CoverageRecorder recorder = new CoverageRecorder();
        RestApi api = Pets.read();
        requests.forEach(request -> Pets.send(recorder, api, request));
        return recorder.coverage();
    }

    private static void assertGolden(String name, String actual) throws IOException {
        Path golden = Path.of("src/test/resources/coverage", name);
        if ("update".equals(System.getProperty("apigw.golden"))) {
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }
}
