package dev.apigw.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each node of the texts in {@code source/positions} stands exactly where the {@code .expected} file says. */
class NodePositionsTest {
    private static final Path FOLDER = Path.of("src/test/resources/source/positions");

    @ParameterizedTest
    @ValueSource(strings = {"scalars.yaml", "collections.yaml", "merge.yaml", "all.json"})
    void positions(String name) throws IOException {
        String text = Files.readString(FOLDER.resolve(name));
        String actual = rendered(text);
        Path expected = FOLDER.resolve(name + ".expected");
        if (Boolean.getBoolean("apigw.writeExpected")) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
        assertThat(rendered(text.replace("\n", "\r\n"))).as("with CRLF").isEqualTo(actual);
        assertThat(rendered(text.replace("\n", "\r"))).as("with lone CR").isEqualTo(actual);
    }

    @Test
    void byteOrderMarkTakesNoColumn() {
        byte[] bytes = "\uFEFFa: 1\n".getBytes(StandardCharsets.UTF_8);
        SourceFile file = SourceLoader.load("bom.yaml", new ByteArrayInputStream(bytes)).file();
        assertThat(lines(SourceReader.parse(file).root().orElseThrow(), "")).contains("/a 1:4-1:5 INTEGER PLAIN \"1\"");
    }

    private static String rendered(String text) {
        ParsedSource parsed = SourceReader.parse(SourceFile.inMemory("text", text));
        return String.join("\n", lines(parsed.root().orElseThrow(), "").toList()) + "\n";
    }

    private static Stream<String> lines(Node node, String pointer) {
        String used = node.usedAt().equals(node.span()) ? "" : " used at " + node.usedAt().from();
        String line = (pointer + " " + node.span().from() + "-" + node.span().to() + " "
                + node.tag().map(t -> t + " ").orElse("") + what(node) + used).strip();
        if (node instanceof MapNode map) {
            return Stream.concat(Stream.of(line), map.entries().stream().flatMap(e -> Stream.concat(
                    Stream.of(pointer + "/" + e.name() + " key " + e.key().span().from() + "-" + e.key().span().to()),
                    lines(e.value(), pointer + "/" + e.name()))));
        }
        if (node instanceof ListNode list) {
            return Stream.concat(Stream.of(line), Stream.iterate(0, i -> i < list.items().size(), i -> i + 1)
                    .flatMap(i -> lines(list.items().get(i), pointer + "/" + i)));
        }
        return Stream.of(line);
    }

    private static String what(Node node) {
        return node instanceof ScalarNode scalar
                ? scalar.kind() + " " + scalar.style() + " \"" + scalar.text().replace("\n", "\\n") + "\""
                : node instanceof MapNode ? "mapping" : "list";
    }
}
