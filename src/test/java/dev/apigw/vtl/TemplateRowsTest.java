package dev.apigw.vtl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of {@code src/test/resources/vtl}: a template, what it reads, and what comes of it, each with its source. */
class TemplateRowsTest {
    static Stream<Arguments> rows() throws IOException {
        List<Arguments> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/vtl"))) {
            for (Path file : files.sorted().toList()) {
                Rows.rows(file).forEach(row -> rows.add(Arguments.of(
                        file.getFileName() + ": " + String.valueOf(row.get("template")).strip(), row)));
            }
        }
        return rows.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void renders(String name, Map<String, Object> row) throws TemplateFailure {
        MappingTemplates engine = MappingTemplates.with(Switches.of(Rows.map(row.get("switches"))));
        String template = String.valueOf(row.get("template"));
        assertThat(row).as("names its source").containsKey("source");
        if (row.get("failure") != null) {
            TemplateFailure failure = assertThrows(TemplateFailure.class, () -> engine.render(template, Rows.input(row)));
            assertThat(failure.reason() + " " + failure.line() + ":" + failure.column() + " " + failure.getMessage())
                    .isEqualTo(row.get("failure"));
            assertThrows(TemplateFailure.class, () -> engine.renderObserved(template, Rows.input(row), branch -> { }));
            return;
        }
        Rendering rendering = engine.render(template, Rows.input(row));
        assertThat(rendering.output()).isEqualTo(row.get("output"));
        assertThat(engine.renderTraced(template, Rows.input(row)).output()).as("traced").isEqualTo(rendering.output());
        assertThat(engine.renderObserved(template, Rows.input(row), branch -> { })).as("observed").isEqualTo(rendering);
        if (row.get("undefined") != null) {
            assertThat(rendering.undefined().stream().map(each -> each.text() + " " + each.line() + ":" + each.column()).toList())
                    .isEqualTo(row.get("undefined"));
        }
        if (row.get("overrides") != null) {
            assertThat(rendering.overrides().request() + " " + rendering.overrides().response()).isEqualTo(row.get("overrides"));
        }
    }
}
