package dev.apigw.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonValuesTest {
    @Test void quotesEveryCharacterAsJacksonDoes() {
        String all = IntStream.rangeClosed(0, Character.MAX_VALUE).mapToObj(c -> "<" + (char) c + ">")
                .collect(Collectors.joining());
        assertThat(JsonValues.write(all)).isEqualTo('"' + new String(JsonStringEncoder.getInstance().quoteAsString(all)) + '"');
    }

    @Test void keepsWhatStandsAroundAnEscape() {
        assertThat(JsonValues.write("\"a\"")).isEqualTo("\"\\\"a\\\"\"");
        assertThat(JsonValues.write("")).isEqualTo("\"\"");
    }
}
