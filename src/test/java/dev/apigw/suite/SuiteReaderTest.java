package dev.apigw.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Reads {@code suite/broken.txt}: suites under {@code === TITLE}, each with all of its mistakes under {@code --->}.
 *
 * <p>{@code -Dapigw.golden=update} writes what is said now; read the difference.
 */
class SuiteReaderTest {
    private static final Path BROKEN = Path.of("src/test/resources/suite/broken.txt");

    @Test void saysAllMistakesOfASuite() throws IOException {
        String expected = Files.readString(BROKEN);
        StringBuilder actual = new StringBuilder();
        for (String part : expected.split("(?m)^(?==== )")) {
            if (!part.startsWith("=== ")) {
                actual.append(part);
                continue;
            }
            String suite = part.split("(?m)^--->\n")[0];
            actual.append(suite).append("--->\n").append(mistakes(suite.substring(suite.indexOf('\n') + 1)));
        }
        if ("update".equals(System.getProperty("apigw.golden"))) {
            Files.writeString(BROKEN, actual);
        }
        assertThat(actual.toString()).isEqualTo(Files.readString(BROKEN));
    }

    private static String mistakes(String yaml) {
        ReadSuite read = Suites.read(yaml);
        assertThat(read.suite()).as(yaml).isEmpty();
        return read.problems().stream().map(problem -> problem.place() + ": " + problem.message()
                + problem.hint().map(hint -> " | " + hint).orElse("") + "\n").collect(Collectors.joining());
    }
}
