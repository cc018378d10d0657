package dev.apigw.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.apigw.diagnostic.Deployed;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.diff.Change;
import dev.apigw.diff.IgnoreRule;
import dev.apigw.diff.Judgement;
import dev.apigw.diff.Sifted;
import dev.apigw.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every format makes of texts that would break it. */
class DiffFormatsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String HOSTILE = "<script>alert(1)</script> | `x` ``` @someone %0A ::error:: \u001b[31m\u202e\n\r\u0000 ]]> &amp;";

    private static Change change(String id, Judgement judgement, String subject, String message, Optional<Origin> before) {
        SourceFile file = SourceFile.inMemory("a b.yaml", "x: 1\ny: 2\n");
        return new Change(id, judgement, subject, before, Optional.of(new InFile(file.span(5, 6))), message, Optional.empty());
    }

    private static DiffReport report() {
        SourceFile project = SourceFile.inMemory("apigw.yaml", "diff: {}");
        Change plain = change("integration-uri-changed", Judgement.BEHAVIOUR, "GET /pets", "`uri` is `a` instead of `b`.", Optional.empty());
        Change ignored = change("stage-metrics-changed", Judgement.COST, "stage", "m", Optional.of(new Deployed("a", "b", "/c")));
        IgnoreRule rule = new IgnoreRule("stage-*", Optional.empty(), HOSTILE, Optional.empty(), project.span(0, 4));
        IgnoreRule unused = new IgnoreRule("none-*", Optional.of("x"), "r", Optional.of(LocalDate.EPOCH), project.span(0, 4));
        Sifted sifted = Sifted.of(List.of(change("a-breaking-one", Judgement.BREAKING, HOSTILE, HOSTILE, Optional.empty()), plain
                .withTexts("a\n" + HOSTILE + "\nc", "a\n```\nb\nc"), ignored,
                change("replay-answer-differs", Judgement.BEHAVIOUR, "GET /x", "m", Optional.empty())), List.of(rule, unused), LocalDate.EPOCH);
        return new DiffReport("1", Path.of(""), HOSTILE, "git:HEAD:a.yaml", sifted, Set.of(Judgement.BREAKING), OptionalInt.of(3));
    }

    private static DiffReport none() {
        return new DiffReport("1", Path.of(""), "a", "b", Sifted.of(List.of(), List.of(), LocalDate.EPOCH), Set.of(), OptionalInt.empty());
    }

    @ParameterizedTest
    @EnumSource(DiffFormat.class)
    void writesNoControlCharacterAndTheSameEachTime(DiffFormat format) {
        String text = format.render(report(), Ansi.OFF, 160);
        boolean data = format == DiffFormat.JSON || format == DiffFormat.SARIF; // whoever reads these sees to what is shown
        assertThat(text).isEqualTo(format.render(report(), Ansi.OFF, 160))
                .doesNotContainPattern(data ? "[\\x00-\\x08\\x0B-\\x1F]" : "[\\x00-\\x08\\x0B-\\x1F\\u202E]");
    }

    @Test void sarifFitsThePublishedSchema() throws IOException {
        Schema schema;
        try (InputStream in = DiffFormatsTest.class.getResourceAsStream("/report/sarif-2.1.0-rtm.5.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(in);
        }
        JsonNode tree = MAPPER.readTree(DiffFormat.SARIF.render(report(), Ansi.OFF, 80));
        assertThat(schema.validate(tree)).isEmpty();
        assertThat(schema.validate(MAPPER.readTree(DiffFormat.SARIF.render(none(), Ansi.OFF, 80)))).isEmpty();
        assertThat(tree.at("/runs/0/results")).hasSize(4);
        assertThat(tree.at("/runs/0/results/3/suppressions/0/kind").asText()).isEqualTo("external");
    }

    @Test void jsonHasTheShapeOfTheReadme() throws IOException {
        JsonNode tree = MAPPER.readTree(DiffFormat.JSON.render(report(), Ansi.OFF, 80));
        assertThat(tree.at("/summary/breaking").asInt()).isEqualTo(1);
        assertThat(tree.at("/summary/ignored").asInt()).isEqualTo(1);
        assertThat(tree.at("/summary/replayed").asInt()).isEqualTo(3);
        assertThat(tree.at("/fails").asBoolean()).isTrue();
        assertThat(tree.at("/changes/1/layer").asText()).isEqualTo("gateway");
        assertThat(tree.at("/changes/1/after/range/start/line").asInt()).isEqualTo(2);
        assertThat(tree.at("/changes/2/layer").asText()).isEqualTo("behaviour");
        assertThat(tree.at("/notes")).hasSize(1);
    }

    @Test void junitIsXmlWhoseFailuresAreThoseThatFail() throws Exception {
        String xml = DiffFormat.JUNIT.render(report(), Ansi.OFF, 80);
        assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))).getElementsByTagName("failure").getLength()).isEqualTo(1);
        assertThat(xml).contains("tests=\"3\" failures=\"1\"");
    }

    @Test void htmlRunsNothing() {
        assertThat(DiffFormat.HTML.render(report(), Ansi.OFF, 80)).doesNotContain("<script").contains("&lt;script&gt;")
                .contains("prefers-color-scheme: dark").contains("width=device-width").doesNotContainPattern("(src|href)=");
    }

    @Test void markdownNamesNobodyAndKeepsItsTable() {
        String text = DiffFormat.MARKDOWN.render(report(), Ansi.OFF, 80);
        assertThat(text.lines().findFirst().orElseThrow()).startsWith("**❌ 3 changes: 1 breaking, 2 behaviour; 1 ignored; 3 requests replayed**");
        assertThat(text).contains("\n````diff\n");
        assertThat(text.replaceAll("(?s)````diff.*?````", "")).doesNotContain("<script", "@someone");
        assertThat(text.lines().filter(line -> line.startsWith("| 🔴"))).singleElement()
                .satisfies(row -> assertThat(row.replace("\\|", "").chars().filter(c -> c == '|').count()).isEqualTo(4));
    }

    @Test void githubPutsEachAnnotationOnOneLine() {
        assertThat(DiffFormat.GITHUB.render(report(), Ansi.OFF, 80).lines()).hasSize(3).allMatch(line -> line.matches("::(error|warning|notice) .*"))
                .first().asString().contains("line=2,col=1");
    }

    @Test void textIsSideBySideOnlyWhereThereIsRoom() {
        assertThat(DiffFormat.TEXT.render(report(), Ansi.OFF, 139)).contains("    + b").doesNotContain(" │ ");
        assertThat(DiffFormat.TEXT.render(report(), Ansi.OFF, 140)).contains(" │ b").doesNotContain("    + b");
        assertThat(DiffFormat.TEXT.render(report(), Ansi.ON, 100)).contains("\u001b[31mbreaking");
    }

    @Test void namesRulesThatAreExpiredOrOfNoUse() {
        SourceFile file = SourceFile.inMemory("apigw.yaml", "diff: {}");
        Change change = change("stage-metrics-changed", Judgement.COST, "stage", "m", Optional.empty());
        IgnoreRule expired = new IgnoreRule("stage-*", Optional.empty(), "r", Optional.of(LocalDate.parse("2026-01-31")), file.span(0, 1));
        assertThat(Sifted.of(List.of(change), List.of(expired), LocalDate.parse("2026-01-31")).changes()).isEmpty();
        Sifted later = Sifted.of(List.of(change), List.of(expired), LocalDate.parse("2026-02-01"));
        assertThat(later.changes()).containsExactly(change);
        assertThat(new DiffReport("1", Path.of(""), "a", "b", later, Set.of(), OptionalInt.empty()).notes()).containsExactly(
                "apigw.yaml:1:1: the ignore rule `stage-*` expired on 2026-01-31; its changes count again");
    }
}
