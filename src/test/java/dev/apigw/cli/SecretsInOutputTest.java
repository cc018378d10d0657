package dev.apigw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user sends to be let in stands in no output unless it is asked for. */
class SecretsInOutputTest {
    private static final String KEY = "gold-key-not-a-secret-22";

    private static Run run(String... more) {
        String[] words = {"simulate", "samples/usage-plan/openapi.yaml", "GET", "/forecast", "--project",
            "samples/usage-plan/apigw.yaml", "-H", "x-api-key: " + KEY, "--trace", "--log=stage",
            "--access-log=$context.requestId $context.identity.apiKey", "--show-backend-request"};
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return Run.of(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "har"})
    void holdsNoApiKey(String format) {
        Run run = run("--format", format, "-v");
        assertThat(run.exitCode()).as(run.terminal()).isZero();
        assertThat(run.terminal()).doesNotContain(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = "har")
    void holdsItIfThatIsAskedFor(String format) {
        assertThat(run("--format", format, "--show-secrets").terminal()).contains(KEY);
    }
}
