package dev.apigw.simulate.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which formats API Gateway takes. */
class AccessLogTest {
    @ParameterizedTest
    @EnumSource(AccessLogPreset.class)
    void takesEveryPreset(AccessLogPreset preset) {
        assertThat(AccessLog.problems(preset.format())).isEmpty();
        assertThat(AccessLogPreset.of(preset.name().toLowerCase(Locale.ROOT))).contains(preset);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "$context.requestId                      | ''",
        "${context.extendedRequestId}            | ''",
        "$context.requestId\\n                   | ''",
        "$context.requestId\\n$context.status    | An access log format is a single line; a line break may stand at its end only.",
        "$context.requestId\\n\\n                | An access log format is a single line; a line break may stand at its end only.",
        "$context.requestIdentity                | An access log format must include `$context.requestId` or `$context.extendedRequestId`.",
        "$context.requestId.x                    | An access log format must include `$context.requestId` or `$context.extendedRequestId`.",
        "$input.body                             | An access log format must include `$context.requestId` or `$context.extendedRequestId`.",
    })
    void says(String format, String problem) {
        assertThat(String.join(" ", AccessLog.problems(format.replace("\\n", "\n")))).isEqualTo(problem);
    }

    @Test void countsBytes() {
        String id = "$context.requestId ";
        assertThat(AccessLog.problems(id + "x".repeat(3072 - id.length()))).isEmpty();
        assertThat(AccessLog.problems(id + "ä".repeat(1527)))
                .containsExactly("An access log format has at most 3072 bytes; this one has 3073.");
    }

    @Test void refusesWhatHasProblems() {
        assertThatIllegalArgumentException().isThrownBy(() -> AccessLog.parse("x")).withMessageContaining("must include");
        assertThat(AccessLog.parse("$context.requestId").format()).isEqualTo("$context.requestId");
    }
}
