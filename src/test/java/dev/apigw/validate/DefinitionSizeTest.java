package dev.apigw.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code definition-size}; a fixture of six megabytes has no place in a repository. */
class DefinitionSizeTest {
    @Test void reportsMoreThanSixMegabytes() {
        assertThat(idsOf(6 * 1024 * 1024)).contains("definition-size");
    }

    @Test void acceptsAlmostSixMegabytes() {
        assertThat(idsOf(6 * 1024 * 1024 - 1000)).doesNotContain("definition-size");
    }

    private static List<String> idsOf(int characters) {
        return Checked.text("openapi: 3.0.1\npaths: {}\ninfo:\n  title: pets\n  version: '1'\n  description: "
                + "x".repeat(characters)).stream().map(Diagnostic::ruleId).toList();
    }
}
