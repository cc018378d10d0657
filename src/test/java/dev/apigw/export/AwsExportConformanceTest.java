package dev.apigw.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.apigw.build.StructureComparison;
import dev.apigw.source.JsonPointer;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded export, compared whole. The HTTP headers of the recordings are no part of what we write. */
class AwsExportConformanceTest {
    private static final Path FOLDER = Path.of("..", "shared", "conformance", "export");

    /** A recorded export. */
    record Case(Path file, Node root) {
        String text(String pointer) {
            return at(pointer).flatMap(Node::asText).orElse("");
        }

        Optional<Node> at(String pointer) {
            return JsonPointer.parse(pointer).orElseThrow().in(root);
        }

        List<Node> items(String pointer) {
            return at(pointer).flatMap(Node::asList).map(ListNode::items).orElse(List.of());
        }

        List<String> globs() {
            return items("/globs").stream().flatMap(glob -> glob.asText().stream()).toList();
        }

        Node body() {
            return at("/expect/body").orElseThrow();
        }

        @Override public String toString() {
            return text("/id");
        }
    }

    static List<Case> cases() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".case.yaml")).sorted()
                    .map(file -> new Case(file, parsed(read(file)))).toList();
        }
    }

    @Test
    void casesAreThere() throws IOException {
        assumeTrue(!cases().isEmpty(), () -> FOLDER + " is absent: the recorded exports are not compared");
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("cases")
    void exportsAsRecorded(Case recorded) {
        assertThat(StructureComparison.of(recorded.globs(), "body", recorded.body(), parsed(export(recorded).json()))).isEmpty();
        assertThat(StructureComparison.of(recorded.globs(), "body", recorded.body(), parsed(export(recorded).yaml()))).isEmpty();
    }

    /** A comparison that finds nothing proves nothing unless it is known to find something, wherever it is. */
    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("cases")
    void noticesAnyMemberThatIsMissing(Case recorded) {
        List<Node> mutilated = new ArrayList<>();
        eachWithoutOneMember(recorded.body(), mutilated);
        assertThat(mutilated).hasSizeGreaterThan(20).allSatisfy(actual ->
                assertThat(StructureComparison.of(recorded.globs(), "body", recorded.body(), actual)).isNotEmpty());
    }

    private static void eachWithoutOneMember(Node node, List<Node> results) {
        if (node instanceof MapNode map) {
            for (MapNode.Entry gone : map.entries()) {
                results.add(map.withEntries(map.entries().stream().filter(entry -> entry != gone).toList()));
                List<Node> below = new ArrayList<>();
                eachWithoutOneMember(gone.value(), below);
                below.forEach(child -> results.add(map.withEntries(map.entries().stream()
                        .map(entry -> entry == gone ? new MapNode.Entry(entry.key(), child) : entry).toList())));
            }
        } else if (node instanceof ListNode list) {
            for (Node gone : list.items()) {
                results.add(list.withItems(list.items().stream().filter(item -> item != gone).toList()));
            }
        }
    }

    private static Exported export(Case recorded) {
        String text = read(recorded.file().resolveSibling(recorded.text("/input/definition")));
        for (Node substitution : recorded.items("/input/substitutions")) {
            MapNode pair = substitution.asMap().orElseThrow();
            text = text.replace(pair.get("replace").flatMap(Node::asText).orElseThrow(),
                    pair.get("with").flatMap(Node::asText).orElseThrow());
        }
        Set<ExportExtension> extensions = Stream.of(recorded.text("/parameters/extensions").split(","))
                .filter(word -> !word.isEmpty()).map(word -> ExportExtension.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        ExportType type = ExportType.valueOf(recorded.text("/exportType").toUpperCase(Locale.ROOT));
        return AwsExport.of(Definitions.of(text).api(), new ExportOptions(type, extensions, "abcdef1234", "us-east-1",
                recorded.text("/stageName"), Instant.EPOCH));
    }

    private static Node parsed(String text) {
        return SourceReader.parse(SourceFile.inMemory("export", text)).root().orElseThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
