package dev.apigw.lint.spectral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.lint.spectral.value.Paths;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.resolve.ResolvedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rulesets beside definitions, with all results; {@code -Dapigw.golden=update} writes them anew. */
class SpectralRulesetTest {
    private static final Path CASES = Path.of("src/test/resources/spectral");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheResults(String name) throws IOException {
        Path folder = CASES.resolve(name);
        LoadedRuleset loaded = SpectralRuleset.load("ruleset.yaml", folder.resolve("ruleset.yaml"), false);
        assertThat(loaded.mistakes()).isEmpty();
        String results = loaded.ruleset().run(document(folder.resolve("api.yaml"))).stream()
                .sorted(Comparator.comparing((SpectralResult result) -> result.span().file().name())
                        .thenComparing(result -> result.span().start()).thenComparing(SpectralResult::code)
                        .thenComparing(SpectralResult::message))
                .map(SpectralRulesetTest::line).collect(Collectors.joining("\n", "", "\n"));
        Path expected = folder.resolve("expected");
        if ("update".equals(System.getProperty("apigw.golden"))) {
            Files.writeString(expected, results);
        }
        assertThat(results).isEqualTo(Files.readString(expected));
    }

    static ResolvedDocument document(Path path) {
        return DocumentLoader.load(path.getFileName().toString(), path, ResolveOptions.none()).document().orElseThrow();
    }

    private static String line(SpectralResult result) {
        return result.span() + " " + result.severity().name().toLowerCase(Locale.ROOT) + " " + result.code() + " "
                + Paths.pointer(result.path()) + " " + result.message();
    }

    @Test
    void knowsWhatRunsAndWhatDoesNot() {
        List<String> recommended = SpectralRuleset.openApi(false).infos().map(info -> info.id()).toList();
        assertThat(recommended).contains("oas3-schema", "path-params").doesNotContain("info-license");
        assertThat(SpectralRuleset.openApi(true).infos()).hasSizeGreaterThan(recommended.size());
        assertThat(SpectralRuleset.openApi(false).describe("info-license")).hasValueSatisfying(rule -> {
            assertThat(rule.isRecommended()).isFalse();
            assertThat(rule.documentationUrl()).endsWith("openapi-rules.md#info-license");
        });
    }
}
