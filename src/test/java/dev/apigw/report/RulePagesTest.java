package dev.apigw.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.validate.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each id that a finding may have has a page, and each page has an id that is used. */
class RulePagesTest {
    /** Where an id is given to a finding that no rule stands behind. */
    private static final Pattern USE = Pattern.compile("(?:\\bDiagnostic\\s*\\.\\s*(?:of|error|warning)|\\bnew Diagnostic"
            + "|\\bSourceProblem\\s*\\.\\s*fatal|\\bnew SourceProblem|\\bproblem)\\(\\s*(?:name,\\s*)?\"([a-z0-9-]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");

    static List<String> pages() {
        return RulePages.ids();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHasItsForm(String id) {
        RulePage page = RulePages.find(id).orElseThrow();
        String prose = page.text().replaceAll("(?ms)^```.*?^```$", "code"); // a comment in code begins like a heading
        List<String> headings = prose.lines().filter(line -> line.startsWith("#")).toList();
        assertThat(headings).containsExactly("# " + id, "## What", "## Why", "## Bad", "## Good", "## Source");
        assertThat(page.text()).startsWith("# " + id + "\n\n");
        assertThat(page.summary()).endsWith(".").doesNotContain(". ").hasSizeBetween(10, 160);
        for (String section : prose.split("(?m)^## \\w+$")) {
            assertThat(section).as("a section of " + id).isNotBlank();
        }
    }

    @Test
    void everyRuleHasAPage() {
        assertThat(Rules.all()).allSatisfy(rule -> assertThat(pages()).contains(rule.info().id()));
    }

    @Test
    void everyIdInTheSourceHasAPage() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String text : sources()) {
            Matcher use = USE.matcher(text);
            while (use.find()) {
                used.add(use.group(1));
            }
        }
        assertThat(used).isNotEmpty();
        assertThat(pages()).containsAll(used);
    }

    @Test
    void everyPageBelongsToAnIdInTheSource() throws IOException {
        Set<String> literals = new TreeSet<>();
        for (String text : sources()) {
            Matcher literal = LITERAL.matcher(text);
            while (literal.find()) {
                literals.add(literal.group(1));
            }
        }
        assertThat(literals).containsAll(pages());
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }
}
