package dev.apigw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void saysNothingOfAReaderThatWentAway() {
        assertThat(finish("Broken pipe")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void reportsAFullDisk() {
        assertThat(finish("No space left on device")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("apigw: the result cannot be written: No space left on device\n");
    }

    private int finish(String failure) {
        StandardOutput out = new StandardOutput(new OutputStream() {
            @Override public void write(int b) throws IOException {
                throw new IOException(failure);
            }
        });
        out.stream().print("result");
        return out.finish(1, new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
