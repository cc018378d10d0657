package dev.apigw.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.fixture.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule has an id of its own, a page, and a bad and a good fixture. */
class RuleCatalogueTest {
    private static final Path ROOT = Path.of("src/test/resources/validate");

    private static final Path PAGES = Path.of("src/main/resources/dev/apigw/rules");
    private static final List<String> SECTIONS = List.of("## What", "## Why", "## Bad", "## Good", "## Source");

    /** Rules whose fixture would weigh more than all others; a test of their own builds it. */
    private static final Set<String> BUILT_IN_A_TEST = Set.of("definition-size");

    static Stream<String> ids() {
        return Rules.all().stream().map(rule -> rule.info().id());
    }

    static Stream<Path> folders() {
        return Fixtures.folders(ROOT).stream();
    }

    @Test
    void idsAreKebabCaseAndUnique() {
        Set<String> seen = new HashSet<>();
        assertThat(ids()).allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*")).allMatch(seen::add);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void hasAPageInTheOneForm(String id) throws IOException {
        List<String> lines = Files.readAllLines(PAGES.resolve(id + ".md"), StandardCharsets.UTF_8);
        assertThat(lines.get(0)).isEqualTo("# " + id);
        assertThat(lines.get(1)).isEmpty();
        assertThat(lines.get(2)).isNotBlank().endsWith(".");
        assertThat(lines).filteredOn(line -> line.startsWith("## ")).isEqualTo(SECTIONS);
        List<String> source = lines.subList(lines.indexOf("## Source") + 1, lines.size());
        assertThat(source).filteredOn(line -> line.startsWith("Source: ")).isNotEmpty()
                .allMatch(line -> line.matches("Source: (documented|observed|inferred|reported[a-z?-]*) – .+"));
    }

    static Stream<String> idsWithFixtures() {
        return ids().filter(id -> !BUILT_IN_A_TEST.contains(id));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("idsWithFixtures")
    void hasABadAndAGoodFixture(String id) {
        assertThat(Fixtures.definitions(ROOT.resolve(id)))
                .extracting(file -> file.getFileName().toString().replaceFirst("[.-].*", ""))
                .contains("bad", "good");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void fixtureFolderBelongsToAPage(Path folder) {
        assertThat(PAGES.resolve(folder.getFileName() + ".md")).exists();
    }
}
