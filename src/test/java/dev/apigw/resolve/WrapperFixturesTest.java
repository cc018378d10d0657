package dev.apigw.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.source.JsonPointer;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the folders under {@code resolve/wrapper}: an input (the file {@code input.*}), files beside it, and
 * {@code expect}, which holds options ({@code param}, {@code api}) and what has to come out: {@code document none},
 * {@code version}, {@code kind}, {@code at POINTER = JSON [@line:column]}, {@code absent POINTER}, and <em>all</em>
 * findings in order, {@code finding SEVERITY id line:column}, with the file's name in front if it is not the input.
 */
class WrapperFixturesTest {
    private static final Path FOLDER = Path.of("src/test/resources/resolve/wrapper");

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(p -> p.endsWith("expect")).map(Path::getParent).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comesOutAsExpected(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("expect")).stream().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        Path input = input(folder);
        LoadedDocument loaded = DocumentLoader.load(input.getFileName().toString(), input, options(lines));
        List<String> expected = lines.stream().filter(line -> !isOption(line)).toList();
        List<String> actual = new ArrayList<>();
        for (String line : expected) {
            if (!line.startsWith("finding ")) {
                actual.add(actual(line, loaded));
            }
        }
        loaded.diagnostics().forEach(d -> actual.add(finding(d, input)));
        assertThat(String.join("\n", actual)).isEqualTo(String.join("\n", expected));
        loaded.diagnostics().forEach(d -> assertThat(d.message()).doesNotContainPattern("[\uE000-\uF8FF]"));
    }

    private static Path input(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(p -> p.getFileName().toString().startsWith("input.")).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOption(String line) {
        return line.startsWith("param ") || line.startsWith("api ");
    }

    private static ResolveOptions options(List<String> lines) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Optional<String> api = Optional.empty();
        for (String line : lines) {
            if (line.startsWith("param ")) {
                int equals = line.indexOf('=');
                parameters.put(line.substring(6, equals), line.substring(equals + 1));
            } else if (line.startsWith("api ")) {
                api = Optional.of(line.substring(4));
            }
        }
        return new ResolveOptions(parameters, List.of(), false, api);
    }

    private static String actual(String line, LoadedDocument loaded) {
        if (loaded.document().isEmpty()) {
            return "document none";
        }
        ResolvedDocument document = loaded.document().get();
        String word = line.substring(0, line.indexOf(' '));
        String pointer = line.split(" ")[1];
        return switch (word) {
            case "version" -> "version " + document.version();
            case "kind" -> "kind " + document.apiKind();
            case "at" -> "at " + pointer + " = " + in(document.root(), pointer).map(n -> json(n)
                    + (line.matches(".* @\\d+:\\d+$") ? " @" + n.span().from() : "")).orElse("nothing");
            case "property" -> "property " + pointer + " = " + document.apiProperties()
                    .flatMap(p -> in(p.properties(), pointer)).map(WrapperFixturesTest::json).orElse("nothing");
            case "absent" -> "absent " + pointer + in(document.root(), pointer).map(n -> " is there: " + json(n)).orElse("");
            default -> "document there";
        };
    }

    private static Optional<Node> in(MapNode root, String pointer) {
        return JsonPointer.parse(pointer.equals("/") ? "" : pointer).orElseThrow().in(root);
    }

    private static String finding(Diagnostic diagnostic, Path input) {
        InFile origin = (InFile) diagnostic.origin();
        String file = origin.span().file().name().equals(input.getFileName().toString()) ? ""
                : origin.span().file().name() + ":";
        return "finding " + diagnostic.severity() + " " + diagnostic.ruleId() + " " + file + origin.span().from();
    }

    private static String json(Node node) {
        if (node instanceof MapNode map) {
            return map.entries().stream().map(e -> e.name() + ": " + json(e.value())).collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof ListNode list) {
            return list.items().stream().map(WrapperFixturesTest::json).collect(Collectors.joining(", ", "[", "]"));
        }
        ScalarNode scalar = (ScalarNode) node;
        return scalar.kind() == ScalarNode.Kind.STRING ? '"' + scalar.text().replace("\n", "\\n") + '"' : scalar.text();
    }
}
