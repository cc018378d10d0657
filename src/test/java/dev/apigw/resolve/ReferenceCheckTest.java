package dev.apigw.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceCheckTest {
    private static final Path FOLDER = Path.of("src/test/resources/resolve/references");

    @TempDir private Path folder;

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(Path::getFileName).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findings(Path name) throws IOException {
        List<String> actual = check("root.yaml", FOLDER.resolve(name).resolve("root.yaml")).stream()
                .map(d -> Expectations.place(d) + " " + d.ruleId()).sorted().toList();
        assertThat(actual).isEqualTo(Expectations.in(FOLDER.resolve(name)));
    }

    @Test
    void aMissingModelIsSaidAsApiGatewaySaysIt() {
        assertThat(check("root.yaml", FOLDER.resolve("targets/root.yaml"))).anySatisfy(found -> {
            assertThat(found.message()).isEqualTo(
                    "`#/components/schemas/Pat` does not exist: there is no `Pat` in the mapping in line 67.");
            assertThat(found.hint()).contains("Did you mean `Pet`?");
            assertThat(found.related()).singleElement().satisfies(r -> assertThat(r.origin()).hasToString("root.yaml:67:5"));
            assertThat(found.aws().orElseThrow().text()).isEqualTo("Reference to model 'Pat' not found. Ignoring.");
        });
    }

    @Test
    void aReferenceInsideAModelHasNoSuchWarning() {
        assertThat(check("root.yaml", FOLDER.resolve("targets/root.yaml")))
                .filteredOn(d -> d.aws().isPresent()).hasSize(1);
    }

    @Test
    void aFileInAnotherCaseIsSuggested() {
        assertThat(check("root.yaml", FOLDER.resolve("files/root.yaml")))
                .filteredOn(d -> d.message().equals("The file of `Path.yaml` does not exist."))
                .singleElement().satisfies(d -> assertThat(d.hint()).contains("Did you mean `path.yaml`? Case matters."));
    }

    @Test
    void anUnreadableFileCarriesItsFault() {
        assertThat(check("root.yaml", FOLDER.resolve("files/root.yaml")))
                .filteredOn(d -> d.ruleId().equals("ref-unreadable")).singleElement().satisfies(d -> {
                    assertThat(d.message()).startsWith("`broken.json` cannot be read: The JSON cannot be read: the text ends");
                    assertThat(d.related()).singleElement()
                            .satisfies(r -> assertThat(r.origin()).hasToString("broken.json:1:6"));
                });
    }

    @Test
    void aSymbolicLinkDoesNotLeadOut() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("secret.yaml"), "type: object\n");
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("link.yaml"), outside.resolve("secret.yaml"));
        Path root = definition(inside, "link.yaml");
        assertThat(check("root.yaml", root)).extracting(Diagnostic::ruleId).containsExactly("ref-outside-root");
        assertThat(check("root.yaml", root, outside)).extracting(Diagnostic::ruleId).containsExactly("ref-to-file");
    }

    @Test
    void aRefRootMakesAFolderReachable() throws IOException {
        Path shared = Files.createDirectory(folder.resolve("shared"));
        Files.writeString(shared.resolve("pet.yaml"), "type: object\n");
        Path root = definition(Files.createDirectory(folder.resolve("api")), "../shared/pet.yaml");
        assertThat(check("root.yaml", root)).extracting(Diagnostic::ruleId).containsExactly("ref-outside-root");
        assertThat(check("root.yaml", root, shared)).extracting(Diagnostic::ruleId).containsExactly("ref-to-file");
    }

    @Test
    void aFileUrlIsAPath() throws IOException {
        Files.writeString(folder.resolve("pet.yaml"), "type: object\n");
        Path root = definition(folder, folder.resolve("pet.yaml").toUri().toString());
        assertThat(check("root.yaml", root)).extracting(Diagnostic::ruleId).containsExactly("ref-to-file");
    }

    @Test
    void longChainsAndHostilePointersEnd() throws IOException {
        StringBuilder text = new StringBuilder("openapi: 3.0.1\ncomponents:\n  schemas:\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("    A").append(i).append(": {$ref: '#/components/schemas/A").append(i + 1).append("'}\n");
        }
        text.append("    A20000: {type: object}\n");
        for (int i = 0; i < 30; i++) {
            String up = "#/components/schemas/B" + (i + 1);
            text.append("    B").append(i).append(": {a: {$ref: '").append(up).append("'}, $ref: '").append(up)
                    .append("/a/a/a/a/a/a'}\n");
        }
        text.append("    B30: {a: {$ref: '#/components/schemas/B30'}}\n");
        Path root = Files.writeString(folder.resolve("root.yaml"), text);
        assertThat(Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), () -> check("root.yaml", root)))
                .isNotNull();
    }

    private static Path definition(Path folder, String ref) throws IOException {
        return Files.writeString(folder.resolve("root.yaml"),
                "openapi: 3.0.1\ncomponents:\n  schemas:\n    Pet: {$ref: '" + ref + "'}\n");
    }

    private static List<Diagnostic> check(String name, Path file, Path... refRoots) {
        ResolveOptions options = new ResolveOptions(Map.of(), List.of(refRoots), false, Optional.empty());
        return ReferenceCheck.check(DocumentLoader.load(name, file, options).document().orElseThrow());
    }
}
