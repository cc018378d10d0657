package dev.apigw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String definition, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("api.yaml"), definition);
        String[] args = new String[options.length + 2];
        args[0] = "import";
        args[1] = file.toString();
        System.arraycopy(options, 0, args, 2, options.length);
        return Apigw.run(InputStream.nullInputStream(), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), args);
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsWhatWouldBeCreated() throws IOException {
        assertThat(run("openapi: 3.0.1\ninfo: {title: t}\npaths: {/a: {get: {}}}", "--dry-run", "--format", "json")).isZero();
        assertThat(output()).contains("\"restApi\"", "\"/a\"");
    }

    @Test
    void refusesInTheEnvelopeOfTheAwsCli() throws IOException {
        assertThat(run("test: 'unclosed", "--dry-run", "--mode", "merge")).isEqualTo(ExitCode.FINDINGS);
        assertThat(output()).isEqualTo("An error occurred (BadRequestException) when calling the PutRestApi operation: "
                + "Invalid OpenAPI input.\n");
    }

    @Test
    void refusesAsAnObjectInJson() throws IOException {
        assertThat(run("openapi: 3.1.0", "--dry-run", "--format=json")).isEqualTo(ExitCode.FINDINGS);
        assertThat(output()).contains("\"status\" : 400", "\"code\" : \"BadRequestException\"",
                "\"message\" : \"Invalid OpenAPI input.\"");
    }

    @Test
    void aFileThatIsNotThereNeverReachesAws() {
        int code = Apigw.run(InputStream.nullInputStream(), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), "import", folder.resolve("no.yaml").toString(), "--dry-run");
        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(output()).isEmpty();
    }
}
