package dev.apigw.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.diagnostic.Members;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffSettingsTest {
    private static final List<String> IDS = List.of("integration-uri-changed", "stage-metrics-changed");

    private static DiffSettings read(String yaml, Members members) {
        return DiffSettings.read(SourceReader.parse(SourceFile.inMemory("a.yaml", yaml)).root().orElseThrow().asMap().orElseThrow(),
                members, IDS);
    }

    @Test void readsRulesInTheirOrder() {
        Members members = new Members();
        List<IgnoreRule> rules = read("ignore: [{id: stage-*, reason: a}, {id: integration-uri-changed, subject: GET /a/*, reason: b, "
                + "expires: 2030-01-31}]", members).ignore();
        assertThat(members.problems()).isEmpty();
        assertThat(rules).extracting(IgnoreRule::name).containsExactly("`stage-*`", "`integration-uri-changed` for `GET /a/*`");
        ChangeInfo info = new ChangeInfo("integration-uri-changed", Judgement.BEHAVIOUR, "s");
        assertThat(rules.get(1).isAbout(Change.of(info, "GET /a/b", Optional.empty(), Optional.empty(), "m"))).isTrue();
        assertThat(rules.get(1).isAbout(Change.of(info, "PUT /a/b", Optional.empty(), Optional.empty(), "m"))).isFalse();
        assertThat(rules.get(0).isAbout(Change.of(info, "stage", Optional.empty(), Optional.empty(), "m"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "ignore: [{id: stage-*}]                                        | `reason` is missing in an ignore rule.",
        "ignore: [{id: stage-*, reason: ' '}]                           | `reason` is empty.",
        "ignore: [{reason: a}]                                          | `id` is missing in an ignore rule.",
        "ignore: [{id: integration-url, reason: a}]                     | There is no kind of change `integration-url`.",
        "ignore: [{id: stage-*, reason: a, expires: soon}]              | `expires` is no day.",
        "ignore: [{id: stage-*, reason: a, expires: 2030-02-30}]        | `expires` is no day.",
        "ignore: [{id: stage-*, reason: a, until: 2030-01-31}]          | `until` is no key of an ignore rule.",
        "ignore: [stage-*]                                              | An ignore rule is a mapping, this is the string \"stage-*\".",
        "ignore: {id: stage-*}                                          | `ignore` is a list, this is a mapping.",
        "ignored: []                                                    | `ignored` is no key of `diff`.",
    })
    void saysWhatIsWrong(String yaml, String message) {
        Members members = new Members();
        read(yaml, members);
        assertThat(members.problems()).singleElement().satisfies(mistake -> assertThat(mistake.message()).isEqualTo(message));
    }
}
