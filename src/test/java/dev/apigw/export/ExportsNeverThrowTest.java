package dev.apigw.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.build.Definition;
import dev.apigw.source.JsonText;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands at whatever place of a definition: both exports end, and the faithful one is the same API again. */
class ExportsNeverThrowTest {
    private static final Path FOLDER = Path.of("src/test/resources/export/faithful");
    private static final List<String> KEYS = List.of("\"{+}(//?\\u0000:${a\"");
    private static final List<String> VALUES = List.of("null", "-12.5e3", "[null, [1], {\"a\": null}]",
            "{\"$ref\": \"#/paths\"}", "{\"a\": {\"b\": [null]}}");

    @ParameterizedTest
    @ValueSource(strings = {"openapi", "swagger"})
    void whateverStandsAnywhere(String name) throws IOException {
        String definition = JsonText.compact(Definitions.of(Files.readString(FOLDER.resolve(name + ".yaml"))).document().root());
        List<String> wrong = new ArrayList<>();
        Definition original = Definitions.of(definition);
        Set<Node> keys = new LinkedHashSet<>();
        Set<Node> values = new LinkedHashSet<>();
        collect(original.document().root(), keys, values);
        wrong(definition, keys, KEYS, wrong);
        wrong(definition, values, VALUES, wrong);
        assertThat(wrong).isEmpty();
    }

    private static void wrong(String definition, Set<Node> places, List<String> texts, List<String> wrong) {
        for (Node place : places) {
            for (String value : texts) {
                String changed = definition.substring(0, place.span().start()) + value
                        + definition.substring(place.span().end());
                try {
                    Definitions.read(changed).flatMap(ExportsNeverThrowTest::problem)
                            .ifPresent(problem -> wrong.add(place.span() + " " + value + ": " + problem));
                } catch (RuntimeException | StackOverflowError e) { // any at all is what this test looks for
                    wrong.add(place.span() + " " + value + ": " + e);
                }
            }
        }
    }

    private static Optional<String> problem(Definition definition) {
        for (ExportType type : ExportType.values()) {
            AwsExport.of(definition.api(), AwsExportTest.options(type.name(), "apigateway,documentation"));
        }
        ExportLosses.of(definition, AwsExportTest.options("oas30", ""));
        List<String> differences = Content.differences(definition.api(),
                Definitions.of(FaithfulExport.of(definition).json()).api());
        return differences.stream().findFirst();
    }

    private static void collect(Node node, Set<Node> keys, Set<Node> values) {
        values.add(node);
        if (node instanceof MapNode map) {
            map.entries().forEach(entry -> {
                keys.add(entry.key());
                collect(entry.value(), keys, values);
            });
        } else if (node instanceof ListNode list) {
            list.items().forEach(item -> collect(item, keys, values));
        }
    }
}
