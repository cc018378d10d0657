package dev.apigw.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Updates the suites of {@code suite/update.txt}: each under {@code === TITLE}, and after {@code --->} as it has to read then,
 * with what is left to do by hand under {@code left:}. Updating it again changes nothing.
 *
 * <p>{@code -Dapigw.golden=update} writes what becomes of them now; read the difference.
 */
class SuiteUpdateTest {
    private static final Path CASES = Path.of("src/test/resources/suite/update.txt");

    @Test void writesWhatIsAnswered() throws IOException {
        StringBuilder actual = new StringBuilder();
        for (String part : Files.readString(CASES).split("(?m)^(?==== )")) {
            if (!part.startsWith("=== ")) {
                actual.append(part);
                continue;
            }
            String suite = part.split("(?m)^--->\n")[0];
            actual.append(suite).append("--->\n").append(updated(suite.substring(suite.indexOf('\n') + 1)));
        }
        if ("update".equals(System.getProperty("apigw.golden"))) {
            Files.writeString(CASES, actual);
        }
        assertThat(actual.toString()).isEqualTo(Files.readString(CASES));
    }

    @Test void keepsTheLineBreaksOfTheFile() {
        String suite = "api: api.yaml\ncases:\n  - name: a\n    request: { path: /pets }\n    expect: {}\n".replace("\n", "\r\n");
        assertThat(update(suite).text()).endsWith("expect:\r\n      status: 200\r\n      headers: { Content-Type: application/json }\r\n"
                + "      body: { pets: [{ id: 1, name: Rex }], next: null }\r\n");
    }

    private static String updated(String yaml) {
        SuiteUpdate update = update(yaml);
        SuiteUpdate again = update(update.text());
        assertThat(again.changes()).as(update.text()).isEmpty();
        assertThat(again.text()).isEqualTo(update.text());
        assertThat(again.left()).hasSameSizeAs(update.left());
        return update.text() + update.left().stream().map(change -> "left: " + change.testCase().name() + ": "
                + change.difference().what() + "\n").collect(Collectors.joining());
    }

    private static SuiteUpdate update(String yaml) {
        return SuiteUpdate.of(SuiteRunner.of(1, false).run(List.of(Suites.good(yaml))).get(0));
    }
}
