package dev.apigw.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.diff.rule.DiffRules;
import dev.apigw.fixture.Fixtures;
import dev.apigw.report.RulePages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
 * Changes of the contract, by the page that explains them: {@code diff/PAGE/CASE.before.yaml}, {@code CASE.after.yaml} and
 * {@code CASE.expected} with every change of the contract, one a line: judgement, id, places, subject, message. The folder
 * {@code contract-none} holds what is no change.
 *
 * <p>{@code -Dapigw.golden=update} writes what is found; read the difference.
 */
class ContractFixturesTest {
    private static final Path ROOT = Path.of("src/test/resources/diff");
    private static final String BEFORE = ".before.yaml";
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    static Stream<Path> fixtures() {
        return Fixtures.folders(ROOT).stream().filter(folder -> name(folder).startsWith("contract-")).flatMap(ContractFixturesTest::cases);
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

    private static Path beside(Path before, String ending) {
        return before.resolveSibling(name(before).replace(BEFORE, ending));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsExactlyTheExpectedChanges(Path before) throws IOException {
        String found = changes(Sides.of(before), Sides.of(beside(before, ".after.yaml"))).stream().map(ContractFixturesTest::line)
                .collect(Collectors.joining());
        Path expected = beside(before, ".expected");
        if ("update".equals(System.getProperty("apigw.golden"))) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected));
        assertThat(found.isEmpty()).isEqualTo(name(before.getParent()).equals("contract-none"));
    }

    private static List<Change> changes(Side before, Side after) {
        return Differ.changes(new Comparison(before, after, Optional.of(TODAY)), DiffRules.all()).stream()
                .filter(change -> change.judgement().isOfContract()).toList();
    }

    private static String line(Change change) {
        return change.judgement() + " " + change.id() + " " + place(change.before()) + " " + place(change.after()) + " "
                + change.subject() + " | " + change.message() + "\n";
    }

    private static String place(Optional<Origin> origin) {
        return origin.map(place -> place instanceof InFile in ? in.span().from().toString() : place.toString()).orElse("-");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void findsNothingBetweenASideAndItself(Path before) {
        for (Path file : List.of(before, beside(before, ".after.yaml"))) {
            assertThat(changes(Sides.of(file), Sides.of(file))).isEmpty();
        }
    }

    /** What is new in one direction is gone in the other, and what is nothing in one direction is nothing in the other. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void theOtherDirectionMirrorsIt(Path before) {
        Side first = Sides.of(before);
        Side second = Sides.of(beside(before, ".after.yaml"));
        List<Change> there = changes(first, second);
        List<Change> back = changes(second, first);
        assertThat(onlyModels(back)).isEqualTo(onlyModels(there));
        assertThat(count(back, "endpoint-added")).isEqualTo(gone(there));
        assertThat(gone(back)).isEqualTo(count(there, "endpoint-added"));
        assertThat(count(back, "api-moved")).isEqualTo(count(there, "api-moved"));
        assertThat(count(back, "new-\\w+-request-parameter|new-request-path-parameter"))
                .isEqualTo(count(there, "request-parameter-removed(-.*)?"));
        assertThat(count(back, "response-header-added")).isEqualTo(count(there, "\\w+-response-header-removed"));
    }

    /** A new model that nobody uses is no change. */
    private static boolean onlyModels(List<Change> changes) {
        return changes.stream().allMatch(change -> change.id().equals("api-schema-removed"));
    }

    private static long gone(List<Change> changes) {
        return count(changes, "api-(path-)?removed-.*|api-covered-by-any");
    }

    private static long count(List<Change> changes, String ids) {
        return changes.stream().filter(change -> change.id().matches(ids)).count();
    }

    /** An id that no fixture shows is one that nobody has seen. */
    @Test void everyKindOfChangeIsInAFixture() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path before : fixtures().toList()) {
            Files.readString(beside(before, ".expected")).lines().forEach(line -> shown.add(line.split(" ")[1]));
        }
        Set<String> known = contractInfos().map(ChangeInfo::id).collect(Collectors.toCollection(TreeSet::new));
        assertThat(shown).isEqualTo(known);
    }

    /** The page of a change is the folder of a fixture that shows it. */
    @Test void everyKindOfChangeIsShownBesideItsPage() {
        assertThat(contractInfos().map(ChangeInfo::page).distinct()).allSatisfy(page -> {
            assertThat(ROOT.resolve(page)).isDirectory();
            assertThat(RulePages.find(page)).isPresent();
        });
    }

    @Test void everyKindOfChangeIsListedOnce() {
        assertThat(contractInfos().map(ChangeInfo::id)).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)+"));
        assertThat(contractInfos()).allSatisfy(info -> assertThat(info.summary()).endsWith(".").doesNotContain("*"));
    }

    private static Stream<ChangeInfo> contractInfos() {
        return DiffRules.all().stream().flatMap(rule -> rule.infos().stream()).filter(info -> info.judgement().isOfContract());
    }
}
