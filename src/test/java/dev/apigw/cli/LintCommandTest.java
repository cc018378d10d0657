package dev.apigw.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.apigw.source.ParsedSource;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What single golden files do not show: many files, threads, real definitions. */
class LintCommandTest {
    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final int FILES = 40;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"text", "compact", "json", "sarif", "junit", "github", "gitlab", "html"})
    void printsTheSameBytesWhateverTheParallelism(String format) {
        Run one = Run.of("lint", "samples", "--ruleset", "spectral:oas", "--format", format, "-j", "1", "--fail-on", "never");
        assertThat(one.exitCode()).as(one.stderr()).isZero();
        assertThat(one.stdout()).isNotEmpty();
        assertThat(Run.of("lint", "samples", "--ruleset", "spectral:oas", "--format", format, "-j", "7", "--fail-on", "never").stdout())
                .isEqualTo(one.stdout());
    }

    @Test void fixesInAnIncludedFileAndOnlyOnce() throws IOException {
        write("a.yaml", "openapi: 3.0.1\ninfo: {title: a, version: '1'}\npaths: {$ref: 'paths.yaml'}\n");
        write("b.yaml", "openapi: 3.0.1\ninfo: {title: b, version: '1'}\npaths: {$ref: 'paths.yaml'}\n");
        write("paths.yaml", "\uFEFF/pets/: # all\r\n  get:\r\n    responses: {}\r\n");
        Run run = run("lint", "--rule", "naming-path-slash", "--fix", "a.yaml", "b.yaml");
        assertThat(run.stderr()).isEqualTo("1 fixed in 1 file\n");
        assertThat(Files.readString(folder.resolve("paths.yaml"))).isEqualTo("\uFEFF/pets: # all\r\n  get:\r\n    responses: {}\r\n");
    }

    @Test void showsProgressOnATerminalOnly() throws IOException {
        write("a.yaml", "openapi: 3.0.1\npaths: {}\n");
        write("b.yaml", "openapi: 3.0.1\npaths: {}\n");
        List<String> command = List.of("lint", "--rule", "naming-path-slash", "a.yaml", "b.yaml");
        assertThat(Run.in(folder, Map.of("TERMINAL", "1"), "", command).stderr()).contains("2/2");
        assertThat(Run.in(folder, Map.of(), "", command).stderr()).doesNotContain("2/2");
    }

    @Test void fixesRealDefinitionsAndNothingElse() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "../shared/corpus is not there");
        Map<String, String> before = copies();
        assertThat(before).hasSizeGreaterThan(20);
        List<String> command = new ArrayList<>(List.of("lint", "--fix"));
        command.addAll(before.keySet());
        command.add("--diff");
        Run shown = run(command.toArray(String[]::new));
        assertThat(texts(before)).as("--diff writes nothing").isEqualTo(before);
        command.remove("--diff");
        run(command.toArray(String[]::new));
        Map<String, String> after = texts(before);
        after.forEach((name, text) -> {
            ParsedSource read = SourceReader.parse(SourceFile.inMemory(name, text));
            assertThat(read.root()).as(name + " can still be read").isPresent();
            assertThat(shown.stdout().contains("+++ b/" + name + "\n")).as(name + " changed as shown").isEqualTo(!text.equals(before.get(name)));
        });
        assertThat(after).as("some of them can be fixed").isNotEqualTo(before);
        assertThat(changedLines(before, after)).isEqualTo(shown.stdout().lines()
                .filter(line -> line.startsWith("-") && !line.startsWith("--- a/")).count());
        command.add("--diff");
        assertThat(run(command.toArray(String[]::new)).stdout()).as("a second time there is nothing to fix").isEmpty();
    }

    /** Lines that are not there any more; a fix removes or rewrites lines, and moves none. */
    private static long changedLines(Map<String, String> before, Map<String, String> after) {
        long changed = 0;
        for (Map.Entry<String, String> file : before.entrySet()) {
            List<String> left = new ArrayList<>(after.get(file.getKey()).lines().toList());
            changed += file.getValue().lines().filter(line -> !left.remove(line)).count();
        }
        return changed;
    }

    private Map<String, String> copies() throws IOException {
        Map<String, String> copies = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(CORPUS)) {
            for (Path file : files.filter(Files::isRegularFile).filter(f -> f.toString().matches(".*\\.(ya?ml|json)")).sorted().toList()) {
                String text = text(file);
                if (copies.size() < FILES && text.contains("x-amazon-apigateway-integration") && text.length() < 300_000
                        && isWhole(text)) {
                    String name = "f" + copies.size() + "." + file.toString().replaceFirst(".*\\.", "");
                    write(name, text);
                    copies.put(name, text);
                }
            }
        }
        return copies;
    }

    private static boolean isWhole(String text) {
        return SourceReader.parse(SourceFile.inMemory("x", text)).root().flatMap(root -> root.asMap())
                .filter(map -> map.has("openapi") || map.has("swagger")).isPresent();
    }

    private Map<String, String> texts(Map<String, String> files) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : files.keySet()) {
            texts.put(name, Files.readString(folder.resolve(name)));
        }
        return texts;
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            return ""; // some of the corpus is no UTF-8
        }
    }

    private Run run(String... args) {
        return Run.in(folder, Map.of(), "", List.of(args));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
