package dev.apigw.vtl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What API Gateway made of 25 templates in 2015, where nothing later says otherwise. */
class Observed2015Test {
    static Stream<Arguments> rows() throws IOException {
        Optional<Path> file = Rows.shared("conformance").map(folder -> folder.resolve("render/observed-2015.yaml"));
        return file.isEmpty() ? Stream.of(Arguments.of(Map.of()))
                : Rows.rows(file.get()).stream().map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rendersAsObserved(Map<String, Object> row) throws TemplateFailure {
        assumeTrue(!row.isEmpty(), "no shared/conformance beside this checkout");
        String payload = row.get("payload") == null ? "null" : row.get("payload").toString();
        String template = row.get("template").toString();
        if (row.get("status").equals("400")) {
            TemplateFailure failure = assertThrows(TemplateFailure.class,
                    () -> MappingTemplates.standard().render(template, TemplateInput.ofBody(payload)));
            assertThat(failure.reason()).isEqualTo(TemplateFailure.Reason.INVALID_BODY);
            return;
        }
        String output = MappingTemplates.standard().render(template, TemplateInput.ofBody(payload)).output();
        // A rendering to nothing reached the function as {}.
        assertThat(output.isBlank() ? "{}" : compact(output)).isEqualTo(compact(row.get("result").toString()));
    }

    private static String compact(String json) {
        return JsonBody.write(JsonBody.parse(json));
    }
}
