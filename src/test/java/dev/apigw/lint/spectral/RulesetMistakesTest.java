package dev.apigw.lint.spectral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesetMistakesTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(delimiterString = "-->", quoteCharacter = '^', value = {
        "[]                                                    --> 1:1 A ruleset is a mapping, this is a list.",
        "{rules: {}, extend: x}                                --> 1:13 `extend` is no key of a ruleset.",
        "{extends: spectral:oa}                                --> 1:11 `spectral:oa` is no ruleset of Spectral.",
        "{extends: rules.js}                                   --> 1:11 `rules.js` is a ruleset in JavaScript, which cannot run here.",
        "{extends: https://example.org/r.yaml}                 --> 1:11 `https://example.org/r.yaml` is on the network, which is not asked.",
        "{extends: '@scope/package'}                           --> 1:11 `@scope/package` is neither a YAML or JSON file nor a ruleset of Spectral.",
        "{rules: {a: loud}}                                    --> 1:13 `a` is a rule or a severity, this is the string \"loud\".",
        "{rules: {a: error}}                                   --> 1:10 Cannot extend non-existing rule: \"a\".",
        "{rules: {a: {given: $}}}                              --> 1:10 The rule `a` must have at least \"given\" and \"then\".",
        "{rules: {a: {given: $, then: {function: nothing}}}}   --> 1:41 Function is not defined: `nothing`.",
        "{rules: {a: {given: '#B', then: {function: truthy}}}} --> 1:21 Alias \"B\" does not exist.",
        "{rules: {a: {given: $, formats: [oas9], then: {function: truthy}}}} --> 1:34 `oas9` is no format.",
        "{rules: {a: {given: $, then: {function: truthy, functionOptions: {a: 1}}}}} --> 1:66 \"truthy\" function does not accept any options.",
        "{rules: {a: {given: $, then: {function: length, functionOptions: {mx: 1}}}}} --> 1:67 \"length\" function does not support \"mx\" option.",
    })
    void saysWhatIsWrongAndWhere(String ruleset, String expected) throws IOException {
        LoadedRuleset loaded = load(ruleset);
        assertThat(loaded.mistakes()).isNotEmpty();
        assertThat(loaded.mistakes().get(0).place().from() + " " + loaded.mistakes().get(0).message()).isEqualTo(expected);
    }

    @Test void leavesOutWhatCannotRun() throws IOException {
        LoadedRuleset loaded = load("{extends: spectral:asyncapi, functions: [own], rules: {"
                + "a: {given: $, then: {function: own}}, b: {given: '$[', then: {function: truthy}}, asyncapi-info: error}}");
        assertThat(loaded.mistakes()).isEmpty();
        assertThat(loaded.notes()).extracting(note -> note.ruleId())
                .containsExactly("ruleset-not-for-openapi", "ruleset-custom-function", "ruleset-path-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "[1]", "{a: 1}", "[[a, b, c]]", "{given: 1, then: 1}", "{given: [[]], then: [[]]}",
        "{a: {targets: 1}}", "{a: {targets: [1, {formats: 1, given: 2}]}}", "[{files: 1}, 1]", "{a: {given: $, then: {field: [], function: []}}}"})
    void neverThrows(String value) throws IOException {
        for (String key : new String[] {"extends", "rules", "aliases", "overrides", "except", "formats", "functions"}) {
            LoadedRuleset loaded = load("{rules: {}, " + key + ": " + value + "}");
            assertThat(loaded.ruleset()).isNotNull();
        }
    }

    private LoadedRuleset load(String text) throws IOException {
        Path file = folder.resolve("ruleset.yaml");
        Files.writeString(file, text);
        return SpectralRuleset.load("ruleset.yaml", file, false);
    }
}
