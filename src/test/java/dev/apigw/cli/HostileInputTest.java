package dev.apigw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.fact.Extension;
import dev.apigw.fact.Extensions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Inputs that are too large, too deep or too binary for a file of the golden runs ({@code cli/bad-input-*.txt} holds the
 * others), and every extension with a value of every wrong type.
 */
class HostileInputTest {
    /** No speed is asked for; what must not happen is that one never ends. */
    private static final Duration BOUND = Duration.ofMinutes(5);
    private static final Path WRONG_TYPES = Path.of("src/test/resources/cli/wrong-types.out");

    @TempDir
    Path folder;

    /** Name, content, exit code, first line of the output. */
    static Stream<Arguments> hostile() {
        return Stream.of(
                hostile("nul.yaml", () -> bytes("openapi: 3.0.1\0"), 2,
                        "nul.yaml: error: `nul.yaml` is a binary file (byte 14 is zero). [input-unreadable]"),
                hostile("image.png", () -> new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0}, 2,
                        "image.png: error: `image.png` is a binary file (byte 8 is zero). [input-unreadable]"),
                hostile("latin.yaml", () -> "info:\n  title: Größe".getBytes(StandardCharsets.ISO_8859_1), 2,
                        "latin.yaml:2:12: error: The byte 0xF6 here is not UTF-8. [input-not-utf8]"),
                hostile("utf16.yaml", () -> "openapi: 3.0.1".getBytes(StandardCharsets.UTF_16), 2,
                        "utf16.yaml: error: `utf16.yaml` is UTF-16 text. [input-unreadable]"),
                hostile("control.yaml", () -> bytes("openapi: 3.0.1\ninfo: {title: \"a\u0007b\"}\n"), 2,
                        "control.yaml:2:17: error: The YAML cannot be read: the control character U+0007 is not "
                                + "allowed in it. [yaml-syntax]"),
                hostile("lists.json", () -> bytes("[".repeat(100_000)), 2,
                        "lists.json:1:501: error: The value is nested more than 500 levels deep. [input-too-deep]"),
                hostile("objects.json", () -> bytes("{\"a\":".repeat(100_000)), 2,
                        "objects.json:1:2501: error: The value is nested more than 500 levels deep. [input-too-deep]"),
                hostile("flow.yaml", () -> bytes("a: " + "[".repeat(100_000)), 2,
                        "flow.yaml:1:503: error: The value is nested more than 500 levels deep. [input-too-deep]"),
                hostile("block.yaml", HostileInputTest::blockOf2000Levels, 2,
                        "block.yaml:501:501: error: The value is nested more than 500 levels deep. [input-too-deep]"),
                hostile("bomb.yaml", HostileInputTest::aliasBomb, 2,
                        "bomb.yaml:7:5: error: The aliases in this value expand to more than 2000000 values. [yaml-alias-bomb]"),
                hostile("scalar.json", () -> bytes("{\"openapi\": \"" + "x".repeat(50_000_000) + "\"}"), 2,
                        "scalar.json: error: `scalar.json` is larger than 32 MiB. [input-too-large]"),
                hostile("scalar.yaml", () -> bytes("openapi: " + "x".repeat(50_000_000)), 2,
                        "scalar.yaml: error: `scalar.yaml` is larger than 32 MiB. [input-too-large]"),
                hostile("large.json", HostileInputTest::tenMegabytes, 1,
                        "large.json:1:1: error: The definition has 11000064 bytes; an import takes 6291456. [definition-size]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void saysWhatIsWrong(String name, Supplier<byte[]> content, int exitCode, String firstLine) throws IOException {
        Files.write(folder.resolve(name), content.get());
        Run run = Assertions.assertTimeoutPreemptively(BOUND, () -> Run.in(folder, Map.of(), "", List.of("validate", name)));
        assertThat(run.stdout().lines().findFirst()).hasValue(firstLine);
        assertThat(run.stdout() + run.stderr()).doesNotContain("\tat ", "Exception");
        assertThat(run.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void aFileThatMayNotBeReadSaysSo() {
        Run run = Run.in(folder, Map.of(), "", List.of("validate", "--param", "x=1", "a\0b"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.stderr()).startsWith("apigw: ");
    }

    /**
     * One line for each extension and value, then its findings; compared with a file, so that each message was read by a
     * person once. {@code -Dapigw.golden=update} writes what the program prints now.
     */
    @Test
    void everyExtensionWithEveryWrongTypeIsNamed() throws IOException {
        String actual = Extensions.all().stream().flatMap(extension -> wrongValues(extension).entrySet().stream()
                .map(value -> wrongType(extension, value.getKey(), value.getValue()))).collect(Collectors.joining());
        if ("update".equals(System.getProperty("apigw.golden"))) {
            Files.writeString(WRONG_TYPES, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(WRONG_TYPES)).doesNotContain("Exception");
    }

    private String wrongType(Extension extension, String type, String value) {
        Run run = Run.in(folder, Map.of(), definition(extension, value), List.of("validate", "-q", "-"));
        assertThat(run.exitCode()).as(extension.name() + ": " + value).isBetween(0, 1);
        String findings = run.stdout().lines().filter(line -> line.startsWith("<stdin>")).map(line -> "  " + line + "\n")
                .collect(Collectors.joining());
        return extension.name() + " with " + type + "\n" + (findings.isEmpty() ? "  no findings\n" : findings);
    }

    private static Map<String, String> wrongValues(Extension extension) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("OBJECT", "{no-such-member: 1}");
        values.put("LIST", "[1]");
        values.put("STRING", "text");
        values.put("INTEGER", "-7");
        values.put("a boolean", "true");
        values.put("null", "null");
        values.remove(extension.kind().name());
        return values;
    }

    /** A small good definition with the extension at the first of its places. */
    private static String definition(Extension extension, String value) {
        Map<Extension.Position, String> at = new LinkedHashMap<>();
        Extension.Position position = Stream.of(Extension.Position.values()).filter(extension.positions()::contains)
                .findFirst().orElseThrow();
        at.put(position, extension.name() + ": " + value);
        return """
                openapi: 3.0.1
                info: {title: t, version: "1"}
                %s
                servers: [{url: "https://a.example", %s}]
                tags: [{name: a, %s}]
                paths:
                  /a:
                    %s
                    get:
                      responses: {"200": {description: ok}}
                      %s
                      %s
                components:
                  securitySchemes: {key: {type: apiKey, name: x-api-key, in: header, %s}}
                  %s
                """.formatted(at.getOrDefault(Extension.Position.ROOT, ""),
                at.getOrDefault(Extension.Position.SERVER, "description: a"), at.getOrDefault(Extension.Position.TAG, "description: a"),
                at.getOrDefault(Extension.Position.PATH_ITEM, ""), at.getOrDefault(Extension.Position.OPERATION, ""),
                extension.name().equals(Extensions.INTEGRATION) ? ""
                        : "x-amazon-apigateway-integration: {type: mock, responses: {default: {statusCode: \"200\"}}}",
                at.getOrDefault(Extension.Position.SECURITY_SCHEME, "description: a"),
                at.getOrDefault(Extension.Position.COMPONENTS, ""));
    }

    private static Arguments hostile(String name, Supplier<byte[]> content, int exitCode, String firstLine) {
        return Arguments.of(name, content, exitCode, firstLine);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] blockOf2000Levels() {
        return bytes(IntStream.range(0, 2_000).mapToObj(level -> " ".repeat(level) + "a:\n").collect(Collectors.joining()));
    }

    private static byte[] aliasBomb() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            String alias = "*a" + (i - 1);
            text.append("a" + i + ": &a" + i + " [" + String.join(", ", java.util.Collections.nCopies(10, alias)) + "]\n");
        }
        return bytes(text.toString());
    }

    private static byte[] tenMegabytes() {
        String path = "\"/p%06d\":{\"get\":{\"responses\":{\"200\":{\"description\":\"%s\"}}}}";
        return bytes("{\"openapi\":\"3.0.1\",\"info\":{\"title\":\"t\",\"version\":\"1\"},\"paths\":{"
                + IntStream.range(0, 100_000).mapToObj(i -> path.formatted(i, "d".repeat(50))).collect(Collectors.joining(","))
                + "}}");
    }
}
