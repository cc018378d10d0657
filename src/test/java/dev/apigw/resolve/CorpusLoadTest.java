package dev.apigw.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.MapNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Loads every definition of the collection of real files, where that is at hand: version and number of paths are what
 * its index counted, and what its index calls valid brings up no error.
 */
class CorpusLoadTest {
    private static final Path CORPUS = Path.of("..", "shared", "corpus");
    private static final Set<String> KINDS = Set.of("openapi30", "swagger20", "sam", "terraform", "httpapi", "invalid");
    /** Templates with several APIs: which of them the index counted. */
    private static final Map<String, List<String>> APIS = Map.of(
            "sam/sam-definition-body-intrinsics.yaml",
            List.of("RestApiIfIntrinsicAndNoSwaggerEditor", "HttpApiIfIntrinsicAndNoOpenApiEditor"),
            "sam/samcli-lambda-authorizers.yaml", List.of("RestApiSwagger", "RestApiOpenApi"));
    /** Files that cannot be read, each with the finding that says why. */
    private static final Map<String, String> UNREADABLE = Map.of(
            "sam/handel-proxy-handlebars.yml", "template-directive",
            "invalid/pinpoint-require-macro.yaml", "yaml-syntax",
            "invalid/walletconnect-merge-markers.yml", "yaml-syntax",
            "invalid/url-shortener-bad-flow.yaml", "yaml-syntax");
    private static final Pattern VERSION = Pattern.compile("version ([\\d./]+);");
    private static final Pattern PATHS = Pattern.compile("(\\d+) paths,");

    @Test void loadsEveryFile() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "the collection of real files is not at hand");
        List<String> wrong = new ArrayList<>();
        for (String row : Files.readAllLines(CORPUS.resolve("INDEX.tsv"))) {
            String[] cells = row.split("\t", -1);
            if (KINDS.contains(cells[1])) {
                files(cells[0]).forEach(file -> check(file, cells[1], cells[4], cells[5], wrong));
            }
        }
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    private static List<String> files(String entry) {
        if (!entry.contains("/ [")) {
            return List.of(entry);
        }
        Path folder = CORPUS.resolve(entry.substring(0, entry.indexOf(" [")));
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(p -> CORPUS.relativize(p).toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String file, String kind, String features, String expected, List<String> wrong) {
        List<LoadedDocument> loaded = APIS.getOrDefault(file, List.of("")).stream().map(api -> load(file, api)).toList();
        boolean alone = !file.matches("(openapi30|terraform|sam)/[^/]+/.*");
        if (!alone) {
            return; // a part of a definition: it only has to be read
        }
        String unreadable = UNREADABLE.get(file);
        if (unreadable != null || loaded.stream().anyMatch(l -> l.document().isEmpty())) {
            expect(file, String.valueOf(unreadable), ids(loaded).toString(), ids(loaded).contains(String.valueOf(unreadable)), wrong);
            return;
        }
        List<ResolvedDocument> documents = loaded.stream().map(l -> l.document().orElseThrow()).toList();
        Matcher version = VERSION.matcher(features);
        if (version.find()) {
            String first = version.group(1);
            expect(file, first, documents.get(0).version().toString(), matches(first, documents.get(0).version()), wrong);
        }
        Matcher paths = PATHS.matcher(features);
        if (paths.find() && APIS.get(file) == null && !file.equals("sam/sam-existing-openapi-null-paths.yaml")) {
            int found = documents.get(0).map(documents.get(0).root(), "paths").map(MapNode::size).orElse(0);
            expect(file, paths.group(1) + " paths", found + " paths", Integer.parseInt(paths.group(1)) == found, wrong);
        }
        expect(file, kind, documents.get(0).apiKind().toString(), !kind.equals("httpapi")
                || documents.get(0).apiKind() == ApiKind.HTTP, wrong);
        if (expected.startsWith("valid")) {
            List<String> errors = loaded.stream().flatMap(l -> l.diagnostics().stream())
                    .filter(d -> d.severity() == Severity.ERROR).map(d -> d.ruleId() + " " + d.origin()).toList();
            expect(file, "no errors", errors.toString(), errors.isEmpty(), wrong);
        }
    }

    private static LoadedDocument load(String file, String api) {
        Optional<String> chosen = Optional.of(api).filter(id -> !id.isEmpty());
        return DocumentLoader.load(file, CORPUS.resolve(file), new ResolveOptions(Map.of(), List.of(), false, chosen));
    }

    private static boolean matches(String stated, SpecVersion version) {
        return switch (version) {
            case SWAGGER_2_0 -> stated.matches("2(\\.0)?(/.*)?");
            case OPENAPI_3_0 -> stated.matches("(2\\.0/)?3\\.0.*");
            case OPENAPI_3_1 -> stated.startsWith("3.1");
            case UNKNOWN -> stated.equals("2.0.0");
        };
    }

    private static List<String> ids(List<LoadedDocument> loaded) {
        return loaded.stream().flatMap(l -> l.diagnostics().stream()).map(Diagnostic::ruleId).toList();
    }

    private static void expect(String file, String expected, String found, boolean fine, List<String> wrong) {
        if (!fine) {
            wrong.add(file + ": expected " + expected + ", found " + found);
        }
    }
}
