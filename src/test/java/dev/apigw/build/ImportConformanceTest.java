package dev.apigw.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.apigw.diagnostic.InFile;
import dev.apigw.model.Resource;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stated;
import dev.apigw.report.ImportAnswer;
import dev.apigw.report.ImportPrinter;
import dev.apigw.report.ImportStructure;
import dev.apigw.resolve.ApiProperties;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.LoadedDocument;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import dev.apigw.validate.Validator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded import, compared whole: what is created, warned of and refused. */
class ImportConformanceTest {
    static List<ImportCase> cases() {
        return ImportCase.all();
    }

    @Test
    void casesAreThere() {
        assumeTrue(!cases().isEmpty(), () -> ImportCase.FOLDER + " is absent: the recorded imports are not compared");
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(28);
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("cases")
    void doesWhatWasRecorded(ImportCase example) {
        List<String> differences = new ArrayList<>();
        for (MapNode.Entry section : example.expect().entries()) {
            differences.addAll(switch (section.name()) {
                case "resourcePathsServed" -> unserved(example, section.value());
                case "error" -> StructureComparison.of(example, "error", section.value(), answerNode(example));
                default -> StructureComparison.of(example, section.name(), section.value(), actual(example, section));
            });
        }
        assertThat(differences).isEmpty();
    }

    /** What was looked at: of an API whose recording has a narrower scope only the members that stand there. */
    private static Node actual(ImportCase example, MapNode.Entry section) {
        Node ours = answerNode(example).asMap().flatMap(map -> map.get(section.name())).orElseThrow();
        if (!section.name().equals("restApi")) {
            return ours;
        }
        MapNode expected = section.value().asMap().orElseThrow();
        // Only imports answer with warnings; an API that CloudFormation made was read back without them.
        return ours.asMap().map(map -> map.withEntries(map.entries().stream()
                .filter(entry -> expected.has(entry.name())
                        || !entry.name().equals("warnings") && example.text("recordedScope").isEmpty()).toList())).orElseThrow();
    }

    private static List<String> unserved(ImportCase example, Node paths) {
        RestApi api = ((ImportAnswer.Created) answer(example)).api();
        return paths.asList().orElseThrow().items().stream().map(path -> path.asText().orElseThrow())
                .filter(path -> api.resource(path).map(Resource::resourceMethods).orElse(List.of()).isEmpty())
                .map(path -> "not served: " + path).toList();
    }

    private static Node answerNode(ImportCase example) {
        String json = ImportPrinter.json(answer(example));
        return SourceReader.parse(SourceFile.inMemory("answer", json)).root().orElseThrow();
    }

    private static ImportAnswer answer(ImportCase example) {
        LoadedDocument loaded = DocumentLoader.load("definition",
                new ByteArrayInputStream(example.definition().getBytes(StandardCharsets.UTF_8)), ResolveOptions.none());
        boolean documentation = example.text("operation").equals(Optional.of("importDocumentationParts"));
        if (loaded.document().isEmpty()) {
            return documentation ? ImportAnswer.unreadableDocumentation() : ImportAnswer.unreadable();
        }
        ResolvedDocument document = loaded.document().get();
        BuildResult built = ApiBuilder.build(document, properties(example), example.options());
        ImportAnswer answer = ImportAnswer.to(document, built.api(), Validator.validate(document, built),
                example.flag("failOnWarnings"));
        return answer instanceof ImportAnswer.Created created
                ? new ImportAnswer.Created(put(example, created.api()), created.warnings()) : answer;
    }

    private static Optional<ApiProperties> properties(ImportCase example) {
        return example.root().get("cloudformation").flatMap(Node::asMap)
                .map(map -> new ApiProperties("Api", "AWS::ApiGateway::RestApi", map));
    }

    private static RestApi put(ImportCase example, RestApi imported) {
        Optional<MapNode> before = example.root().get("preState").flatMap(Node::asMap)
                .flatMap(state -> state.get("createRestApi")).flatMap(Node::asMap);
        ApiMerge.Mode mode = example.text("mode").orElse("overwrite").equals("merge")
                ? ApiMerge.Mode.MERGE : ApiMerge.Mode.OVERWRITE;
        return before.map(map -> ApiMerge.put(existing(map), imported, mode)).orElse(imported);
    }

    private static RestApi existing(MapNode createRestApi) {
        ApiDraft draft = new ApiDraft(InFile.of(createRestApi));
        draft.name = createRestApi.get("name").flatMap(Node::asText).orElse("");
        draft.binaryMediaTypes = Members.of(createRestApi, "createRestApi", (value, what, expected) -> { })
                .texts("binaryMediaTypes").stream().map(Stated::value).toList();
        return draft.toApi();
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("withDocumentation")
    void importsDocumentationPartsAlone(ImportCase example) {
        LoadedDocument loaded = DocumentLoader.load("definition",
                new ByteArrayInputStream(example.definition().getBytes(StandardCharsets.UTF_8)), ResolveOptions.none());
        List<MapNode> parts = ImportStructure.documentationParts(
                ApiBuilder.documentationParts(loaded.document().orElseThrow()));
        Node expected = example.expect().get("documentationParts").orElseThrow();
        assertThat(StructureComparison.of(example, "documentationParts", expected,
                expected.asList().orElseThrow().withItems(parts))).isEmpty();
    }

    static Stream<ImportCase> withDocumentation() {
        return cases().stream().filter(example -> example.expect().has("documentationParts"));
    }

    /** A comparison that finds nothing proves nothing unless it is known to find something. */
    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("cases")
    void noticesWhatIsMissingOrChanged(ImportCase example) {
        for (MapNode.Entry section : example.expect().entries()) {
            Node empty = section.value().asMap().<Node>map(map -> map.withEntries(List.of()))
                    .orElseGet(() -> section.value().asList().orElseThrow().withItems(List.of()));
            assertThat(StructureComparison.of(example, section.name(), section.value(), empty)).isNotEmpty();
        }
    }
}
