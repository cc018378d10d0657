package dev.apigw.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.apigw.build.Definition;
import dev.apigw.model.RestApi;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Definitions that strangers wrote: whatever a REST API of them has survives its export and import. */
class FaithfulCorpusTest {
    static List<Path> files() throws IOException {
        return Definitions.corpus();
    }

    @Test
    void corpusIsThere() throws IOException {
        assumeTrue(!files().isEmpty(), () -> Definitions.CORPUS + " is absent: no real definitions are exported");
        assertThat(files().stream().filter(file -> Definitions.of(file).isPresent()).count()).isGreaterThan(100);
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("files")
    void importOfTheExportIsTheSameApi(Path file) {
        Definitions.of(file).ifPresent(definition -> {
            String json = FaithfulExport.of(definition).json();
            Definition again = Definitions.of(json);
            assertThat(Content.differences(definition.api(), again.api())).isEmpty();
            assertThat(FaithfulExport.of(again).json()).isEqualTo(json);
        });
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("files")
    void anApiAloneIsEnough(Path file) {
        Definitions.of(file).map(Definition::api).ifPresent(api -> {
            String json = FaithfulExport.of(api).json();
            RestApi again = Definitions.of(json).api();
            assertThat(Content.differences(api, again)).isEmpty();
            assertThat(FaithfulExport.of(again).json()).isEqualTo(json);
        });
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("files")
    void yamlReadsAsTheJson(Path file) {
        Definitions.of(file).map(FaithfulExport::of).ifPresent(exported ->
                assertThat(FaithfulExport.of(Definitions.of(exported.yaml())).json()).isEqualTo(exported.json()));
    }
}
