package dev.apigw.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.apigw.diagnostic.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, reading it ends, and ends without an exception. */
class WrapperRobustnessTest {
    private static final List<String> WRONG = List.of("null", "[]", "{}", "1", "text", "[[]]", "{a: {b: }}", "!Ref", "!Sub []",
            "${x}", "{Ref: }", "!If [a]", "%{ if x }", "<<a>>", "{{b}}", "{\"Fn::Transform\": {Name: AWS::Include}}");

    @Test void survivesInputsWithPartsReplaced() throws IOException {
        Random random = new Random(7);
        for (Path input : inputs()) {
            String text = Files.readString(input, StandardCharsets.ISO_8859_1);
            for (int i = 0; i < 60; i++) {
                String changed = mutated(text, random);
                assertThatCode(() -> load(input.getFileName().toString(), changed)).as(changed).doesNotThrowAnyException();
            }
        }
    }

    private static List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/resolve/wrapper"))) {
            return files.filter(p -> p.getFileName().toString().startsWith("input.")).sorted().toList();
        }
    }

    /** The text with a value, a line or its end exchanged for something that does not belong there. */
    private static String mutated(String text, Random random) {
        int at = random.nextInt(text.length());
        String wrong = WRONG.get(random.nextInt(WRONG.size()));
        int colon = text.indexOf(": ", at);
        int end = colon < 0 ? -1 : text.indexOf('\n', colon);
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + wrong + text.substring(at);
            case 2 -> colon < 0 || end < 0 ? text + wrong : text.substring(0, colon + 2) + wrong + text.substring(end);
            default -> colon < 0 ? text : text.substring(0, colon + 2) + wrong + ", " + text.substring(colon + 2);
        };
    }

    private static LoadedDocument load(String name, String text) {
        return DocumentLoader.load(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ResolveOptions.none());
    }

    private static List<String> ids(LoadedDocument loaded) {
        return loaded.diagnostics().stream().map(Diagnostic::ruleId).toList();
    }

    @Test void endsForDeeplyNestedFunctions() {
        String text = "openapi: 3.0.3\npaths: {}\nx: " + "{\"Fn::If\": [a, ".repeat(200) + "1" + ", 2]}".repeat(200) + "\n";
        LoadedDocument loaded = load("deep.yaml", text);
        assertThat(loaded.document().orElseThrow().root().get("x").orElseThrow().asText()).contains("1");
    }

    @Test void endsForTextsThatDoubleThemselves() {
        StringBuilder text = new StringBuilder("openapi: 3.0.3\npaths: {}\nx0: &x0 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n");
        for (int i = 1; i < 20; i++) {
            text.append("x%d: &x%d !Join ['', [*x%d, *x%d]]%n".formatted(i, i, i - 1, i - 1));
        }
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), () -> load("double.yaml", text.toString()));
    }

    @Test void endsForFilesThatIncludeEachOtherManyTimes(@TempDir Path folder) throws IOException {
        for (int i = 0; i < 8; i++) {
            StringBuilder text = new StringBuilder(i == 0 ? "openapi: 3.0.3\npaths: {}\n" : "a: 1\n");
            for (int k = 0; k < 20; k++) {
                text.append("k%d: {\"Fn::Transform\": {Name: AWS::Include, Parameters: {Location: f%d.yaml}}}%n".formatted(k, i + 1));
            }
            Files.writeString(folder.resolve("f" + i + ".yaml"), i == 7 ? "z: 1\n" : text.toString());
        }
        LoadedDocument loaded = Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5),
                () -> DocumentLoader.load("f0.yaml", folder.resolve("f0.yaml"), ResolveOptions.none()));
        assertThat(ids(loaded)).contains("include-cycle");
    }

    @Test void leavesAnInputWithMaskCharactersAlone() {
        LoadedDocument loaded = load("x.tftpl", "openapi: 3.0.3\ninfo: {title: \"\uF8FF ${a}\"}\npaths: {}\n");
        assertThat(loaded.document().orElseThrow().root().get("info").flatMap(n -> n.asMap()).flatMap(m -> m.get("title"))
                .flatMap(n -> n.asText())).isEqualTo(Optional.of("\uF8FF ${a}"));
    }

    @Test void readsAnInputWithManyOpenBraces() {
        String text = "openapi: 3.0.3\npaths: {}\nx: '" + "${(".repeat(100_000) + "'\n";
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), () -> load("x.tftpl", text));
    }

    @Test void readsALongLineOfDirectivesAndBraces() {
        String text = "openapi: 3.0.3\npaths: {}\nx: '" + "%{ if a }{{ b {{#c <<".repeat(50_000) + "'\n";
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), () -> load("x.tftpl", text));
    }
}
