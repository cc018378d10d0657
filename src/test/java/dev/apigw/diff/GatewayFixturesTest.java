package dev.apigw.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.Definition;
import dev.apigw.build.ImportOptions;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Members;
import dev.apigw.diagnostic.Origin;
import dev.apigw.diff.gateway.GatewayLayer;
import dev.apigw.fixture.Fixtures;
import dev.apigw.model.Stage;
import dev.apigw.project.StageReader;
import dev.apigw.report.RulePages;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each kind of change of the gateway has a fixture in a folder of its id: {@code CASE.before.yaml}, {@code CASE.after.yaml},
 * where it is about stages {@code CASE.before.stage.yaml} and {@code CASE.after.stage.yaml}, and {@code CASE.expected} with
 * every change of the gateway, one a line: judgement, id, places, subject, message. The folder {@code none} holds what is no
 * change.
 *
 * <p>{@code -Dapigw.golden=update} writes what is found; read the difference.
 */
class GatewayFixturesTest {
    private static final Path ROOT = Path.of("src/test/resources/diff");
    private static final String BEFORE = ".before.yaml";

    static Set<String> ids() {
        return GatewayLayer.rules().stream().flatMap(rule -> rule.infos().stream()).map(ChangeInfo::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<Path> fixtures() {
        Set<String> ids = ids();
        return Fixtures.folders(ROOT).stream().filter(folder -> ids.contains(name(folder)) || name(folder).equals("gateway-none"))
                .flatMap(GatewayFixturesTest::cases);
    }

    private static Stream<Path> cases(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).endsWith(BEFORE)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void aKindOfChangeHasAFixtureAndAPage(String id) {
        assertThat(id).matches("[a-z0-9]+(-[a-z0-9]+)+");
        assertThat(ROOT.resolve(id)).isDirectory();
        assertThat(RulePages.find(id)).isPresent();
    }

    @Test void aKindOfChangeIsJudgedAndSummarizedOnce() {
        Stream<ChangeInfo> infos = GatewayLayer.rules().stream().flatMap(rule -> rule.infos().stream()).distinct();
        assertThat(infos).doesNotHaveDuplicates().extracting(ChangeInfo::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsExactlyTheExpectedChanges(Path before) throws IOException {
        String start = name(before).substring(0, name(before).length() - BEFORE.length());
        Comparison comparison = new Comparison(side(before.resolveSibling(start), "before"), side(before.resolveSibling(start), "after"));
        String found = Differ.changes(comparison, GatewayLayer.rules()).stream().map(GatewayFixturesTest::line)
                .collect(Collectors.joining());
        Path expected = before.resolveSibling(start + ".expected");
        if ("update".equals(System.getProperty("apigw.golden"))) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected));
        String id = name(before.getParent());
        assertThat(found.lines().map(line -> line.split(" ")[1]).anyMatch(id::equals)).isEqualTo(!id.equals("gateway-none"));
    }

    /** The same change in the other direction is one, too, and what is the same on both sides is none. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsNothingBetweenASideAndItself(Path before) {
        String start = name(before).substring(0, name(before).length() - BEFORE.length());
        for (String which : List.of("before", "after")) {
            Side side = side(before.resolveSibling(start), which);
            assertThat(Differ.changes(new Comparison(side, side(before.resolveSibling(start), which)), GatewayLayer.rules())).isEmpty();
        }
    }

    private static String line(Change change) {
        return change.judgement() + " " + change.id() + " " + place(change.before()) + " " + place(change.after()) + " "
                + change.subject() + " | " + change.message() + "\n";
    }

    private static String place(Optional<Origin> origin) {
        return origin.map(place -> place instanceof InFile in ? in.span().from().toString() : place.toString()).orElse("-");
    }

    private static Side side(Path start, String which) {
        Path file = start.resolveSibling(name(start) + "." + which + ".yaml");
        ResolvedDocument document = DocumentLoader.load(name(file), file, ResolveOptions.none()).document()
                .orElseThrow(() -> new AssertionError(file + " cannot be read"));
        return new Side(which, new Definition(document, ApiBuilder.build(document, ImportOptions.defaults()).api()),
                stage(start.resolveSibling(name(start) + "." + which + ".stage.yaml")));
    }

    private static Optional<Stage> stage(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Node root = SourceReader.parse(SourceFile.of(name(file), file, Files.readString(file))).root().orElseThrow();
            Members members = new Members();
            Stage stage = new StageReader(members).read(root.asMap().orElseThrow());
            assertThat(members.problems()).isEmpty();
            return Optional.of(stage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
