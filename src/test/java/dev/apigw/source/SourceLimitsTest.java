package dev.apigw.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile and huge texts end in a clear problem, or are read, in bounded time. */
class SourceLimitsTest {
    /** No speed is asked for; what must not happen is that one never ends. */
    private static final Duration BOUND = Duration.ofMinutes(5);

    @TempDir private Path folder;

    static Stream<Arguments> deepTexts() {
        int deep = 100_000;
        StringBuilder blocks = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            blocks.append(" ".repeat(i)).append("a:\n");
        }
        return Stream.of(
                Arguments.of("JSON arrays", "[".repeat(deep)),
                Arguments.of("closed JSON arrays", "[".repeat(deep) + "]".repeat(deep)),
                Arguments.of("JSON objects", "{\"a\":".repeat(deep)),
                Arguments.of("flow sequences", "a: " + "[".repeat(deep)),
                Arguments.of("flow mappings", "a: " + "{a: ".repeat(deep)),
                Arguments.of("flow mappings over lines", "a: " + "{\n".repeat(deep)),
                Arguments.of("block sequences on one line", "- ".repeat(deep) + "a"),
                Arguments.of("explicit keys", "? ".repeat(deep) + "a"),
                Arguments.of("block mappings", blocks.toString()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deepTexts")
    void depthIsRefused(String what, String text) {
        ParsedSource parsed = Assertions.assertTimeoutPreemptively(BOUND, () -> parse(text));
        assertThat(parsed.problems()).extracting(SourceProblem::message)
                .containsExactly("The value is nested more than 500 levels deep.");
    }

    static Stream<Arguments> bombs() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("a").append(i).append(": &a").append(i).append(" [").append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("]\n");
        }
        StringBuilder keys = new StringBuilder("a: &a\n");
        for (int i = 0; i < 3_000; i++) {
            keys.append("  k").append(i).append(": 1\n");
        }
        return Stream.of(
                Arguments.of("billion laughs", laughs.toString()),
                Arguments.of("wide aliases", "a: &a [" + "1, ".repeat(10_000) + "]\nb: [" + "*a, ".repeat(1_000) + "]\n"),
                Arguments.of("wide merges", keys + "b:\n" + "- <<: *a\n".repeat(3_000)),
                Arguments.of("merges of merges", keys + "b: {<<: [" + "*a, ".repeat(3_000) + "]}\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void aliasBombsAreRefused(String what, String text) {
        ParsedSource parsed = Assertions.assertTimeoutPreemptively(BOUND, () -> parse(text));
        assertThat(parsed.problems()).extracting(SourceProblem::message)
                .containsExactly("The aliases in this value expand to more than 2000000 values.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": \"@\"}", "a: \"@\"\n", "a: '@'\n", "a: @\n", "a: |\n  @\n"})
    void aScalarOfTwentyMegabytesIsRead(String frame) {
        String value = "x".repeat(20_000_000);
        ParsedSource parsed = Assertions.assertTimeoutPreemptively(BOUND, () -> parse(frame.replace("@", value)));
        assertThat(parsed.root().orElseThrow().asMap().orElseThrow().get("a").orElseThrow().asString().orElseThrow()
                .stripTrailing()).hasSize(20_000_000);
    }

    @Test
    void aMillionEqualKeysAreNotAMillionProblems() {
        assertThat(parse("{" + "\"a\":1,".repeat(1_000_000) + "\"a\":1}").problems()).hasSize(1_000);
    }

    @Test
    void aFileOfFiftyMegabytesIsRefused() throws IOException {
        Path file = folder.resolve("large.yaml");
        Files.write(file, new byte[50_000_000]);
        assertThat(problem(SourceLoader.load("large.yaml", file)))
                .isEqualTo("input-too-large: `large.yaml` is larger than 32 MiB.");
    }

    @Test
    void aStreamOfFiftyMegabytesIsRefused() {
        assertThat(problem(SourceLoader.load("-", new ByteArrayInputStream(new byte[50_000_000]))))
                .isEqualTo("input-too-large: `-` is larger than 32 MiB.");
    }

    @Test
    void aDirectoryIsNamed() {
        assertThat(problem(SourceLoader.load("api", folder))).isEqualTo("input-unreadable: `api` is a directory.");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(problem(SourceLoader.load("none.yaml", folder.resolve("none.yaml"))))
                .isEqualTo("input-unreadable: `none.yaml` does not exist.");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "a: 1");
        assertThat(problem(SourceLoader.load("a.yaml/b.yaml", file.resolve("b.yaml"))))
                .startsWith("input-unreadable: `a.yaml/b.yaml` ");
    }

    @Test
    void aFileWithoutPermissionIsNamed() {
        assertThat(problem(SourceLoader.load("secret.yaml", DeniedFile.path())))
                .isEqualTo("input-unreadable: `secret.yaml` may not be read.");
    }

    @Test
    void zeroBytesMakeABinaryFile() {
        assertThat(problem(load("a: 1\0".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("input-unreadable: `-` is a binary file (byte 4 is zero).");
    }

    @Test
    void utf16IsNamedWithAndWithoutMark() {
        String expected = "input-unreadable: `-` is UTF-16 text.";
        assertThat(problem(load("{\"a\": 1}".getBytes(StandardCharsets.UTF_16)))).isEqualTo(expected);
        assertThat(problem(load("{\"a\": 1}".getBytes(StandardCharsets.UTF_16LE)))).isEqualTo(expected);
        assertThat(problem(load("{\"a\": 1}".getBytes(StandardCharsets.UTF_16BE)))).isEqualTo(expected);
    }

    @Test
    void aByteThatIsNotUtf8HasAPlace() {
        LoadedFile loaded = load("a: 1\nb: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problem(loaded)).isEqualTo("input-not-utf8: The byte 0xE9 here is not UTF-8.");
        assertThat(loaded.problem().orElseThrow().span()).hasToString("-:2:7");
    }

    @Test
    void aCutCharacterAtTheEndHasAPlace() {
        byte[] bytes = "a: \u20ac".getBytes(StandardCharsets.UTF_8);
        LoadedFile loaded = load(Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(problem(loaded)).isEqualTo("input-not-utf8: The byte 0xE2 here is not UTF-8.");
    }

    @Test
    void aControlCharacterHasAPlace() {
        ParsedSource parsed = parse("a: 1\nb: \u0007\n");
        assertThat(parsed.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.span()).hasToString("text:2:4");
            assertThat(problem.message())
                    .isEqualTo("The YAML cannot be read: the control character U+0007 is not allowed in it.");
        });
    }

    private static LoadedFile load(byte[] bytes) {
        return SourceLoader.load("-", new ByteArrayInputStream(bytes));
    }

    private static String problem(LoadedFile loaded) {
        return loaded.problem().map(p -> p.id() + ": " + p.message()).orElse("");
    }

    private static ParsedSource parse(String text) {
        return SourceReader.parse(SourceFile.inMemory("text", text));
    }
}
