package dev.apigw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What golden runs cannot hold: files that are no text, and many command lines with one short answer each. */
class SimulateCommandTest {
    /** Answers with the verb, the query and the body that reached the method; {} is what a template sees of no body. */
    private static final String API = """
            openapi: 3.0.1
            info: { title: echo, version: "1" }
            paths:
              /echo:
                x-amazon-apigateway-any-method:
                  responses: { "200": { description: ok } }
                  x-amazon-apigateway-integration:
                    type: mock
                    passthroughBehavior: when_no_match
                    requestTemplates: { application/json: '{"statusCode": 200} #set($context.responseOverride.header.X-Body = $input.body)' }
                    responses: { default: { statusCode: "200", responseTemplates: { application/json: "$context.httpMethod $input.params().querystring [$input.params('Content-Type')]" } } }
            """;

    @TempDir
    Path folder;

    private Run run(String... more) throws IOException {
        Files.writeString(folder.resolve("api.yaml"), API);
        List<String> words = new ArrayList<>(List.of("simulate", "api.yaml"));
        words.addAll(List.of(more));
        return Run.in(folder, Map.of(), "from stdin", words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "/echo                                    | GET {} [] | {}",
        "get /echo                                | GET {} [] | {}",
        "/echo -X delete                          | DELETE {} [] | {}",
        "post /echo -X POST                       | POST {} [] | {}",
        "/echo -d a                               | POST {} [] | a",
        "/echo -da -db=1                          | POST {} [] | a&b=1",
        "/echo --data=a --data-raw=@b --data -i   | POST {} [] | a&@b&-i",
        "PUT /echo -d @-                          | PUT {} [] | from stdin",
        "/echo --json [1                          | POST {} [application/json] | [1",
        "/echo -d a --json b                      | POST {} [application/json] | ab",
        "/echo -G -d a=1 -d b=2                   | GET {a=1, b=2} [] | {}",
        "/echo?z=0 -G --data-urlencode a=x+y -q b=& | GET {z=0, a=x+y, b=&} [] | {}",
        "/echo -X POST -G -d a=1                  | POST {a=1} [] | {}",
        "/echo -d ^^ -sS                          | POST {} [] | {}",
    })
    void takesRequestsAsCurlDoes(String line, String response, String body) throws IOException {
        Run run = run(Stream.concat(Stream.of("-w", "|%header{X-Body}"), Run.words(line.replace("^^", "''")).stream()).toArray(String[]::new));
        assertThat(run.stderr()).isEmpty();
        assertThat(run.stdout()).isEqualTo(response + "|" + (body == null ? "" : body));
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("binary", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}, "`file` is a binary file (byte 4 is zero)."),
                Arguments.of("latin", "GET /ü".getBytes(StandardCharsets.ISO_8859_1), "The byte 0xFC here is not UTF-8."),
                Arguments.of("empty", new byte[0], "file:1:1: "),
                Arguments.of("blank", "\n \n".getBytes(StandardCharsets.UTF_8), "file:"),
                Arguments.of("open", "{\"method\": ".getBytes(StandardCharsets.UTF_8), "file:1:"),
                Arguments.of("deep", "[".repeat(10_000).getBytes(StandardCharsets.UTF_8), "file:1:501: "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void saysWhatIsWrongWithAFileOfRequests(String name, byte[] content, String message) throws IOException {
        Files.write(folder.resolve("file"), content);
        Run run = run("--request", "file");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stdout()).isEmpty();
        assertThat(run.stderr()).startsWith("apigw: ").contains(message).hasLineCount(1);
    }

    @Test void sendsTheBytesOfAFile() throws IOException {
        Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, 0, '\r', '\n'});
        assertThat(run("/echo", "-d", "@bytes", "-H", "Content-Type: image/png", "-w", "%{size_upload}").stdout()).endsWith("4");
    }
}
