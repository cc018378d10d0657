package dev.apigw.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.apigw.diagnostic.Deployed;
import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.Fix;
import dev.apigw.diagnostic.TextEdit;
import dev.apigw.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifRendererTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void fitsThePublishedSchema() throws IOException {
        Schema schema = schema();
        assertThat(schema.validate(tree(Reports.full()))).isEmpty();
        assertThat(schema.validate(tree(Reports.none()))).isEmpty();
        assertThat(schema.validate(tree(Reports.of(Diagnostic.error("x", new Deployed("a", "b", "/c"), "No."))))).isEmpty();
        assertThat(schema.validate(MAPPER.readTree("{\"version\": \"2.1.0\"}"))).as("the schema does refuse").isNotEmpty();
    }

    @Test
    void offersFixesAndKnowsFindingsAgain() throws IOException {
        Diagnostic fixed = Diagnostic.warning("x", Reports.at(Reports.PETS, "type"), "No.").withFix(new Fix("Write `y`.",
                List.of(new TextEdit(Reports.at(Reports.PETS, "type").span(), "y"), new TextEdit(Reports.at(Reports.PETS, "get").span(), ""))));
        JsonNode tree = tree(Reports.of(fixed));
        assertThat(schema().validate(tree)).isEmpty();
        JsonNode change = tree.at("/runs/0/results/0/fixes/0/artifactChanges/0");
        assertThat(change.at("/artifactLocation/uri").asText()).isEqualTo("api/pets.yaml");
        assertThat(change.at("/replacements/0").toString()).isEqualTo("{\"deletedRegion\":{\"startLine\":4,\"startColumn\":10,\"endLine\":4,"
                + "\"endColumn\":14},\"insertedContent\":{\"text\":\"y\"}}");
        assertThat(tree.at("/runs/0/results/0/partialFingerprints/apigwFinding~1v1").asText()).hasSize(64);
    }

    @Test
    void saysWhereInTheFolder() throws IOException {
        JsonNode results = tree(Reports.full()).at("/runs/0/results");
        JsonNode location = results.at("/2/locations/0/physicalLocation");
        assertThat(location.at("/artifactLocation/uri").asText()).isEqualTo("api/pets.yaml");
        assertThat(location.at("/region").toString())
                .isEqualTo("{\"startLine\":5,\"startColumn\":3,\"endLine\":5,\"endColumn\":12}");
        assertThat(results.at("/2/relatedLocations/0/message/text").asText()).isEqualTo("first stated here");
        assertThat(results.at("/2/properties/awsPhase").asText()).isEqualTo("import");
        assertThat(results.at("/3/locations/0/physicalLocation").toString())
                .isEqualTo("{\"artifactLocation\":{\"uri\":\"./gone:%201,2%25.yaml\"}}");
    }

    @Test
    void bringsThePageOfARule() throws IOException {
        JsonNode rule = tree(Reports.full()).at("/runs/0/tool/driver/rules/0");
        assertThat(rule.at("/id").asText()).isEqualTo("duplicate-key");
        assertThat(rule.at("/shortDescription/text").asText()).isEqualTo(RulePages.find("duplicate-key").orElseThrow().summary());
        assertThat(rule.at("/help/markdown").asText()).startsWith("# duplicate-key\n").contains("## Good");
        assertThat(rule.at("/defaultConfiguration/level").asText()).isEqualTo("warning");
    }

    @Test
    void writesPathsAsUris() {
        Path folder = Reports.FOLDER;
        assertThat(FilePaths.uri(Reports.file("a b/ü.yaml", "x"), folder)).isEqualTo("a%20b/%C3%BC.yaml");
        assertThat(FilePaths.uri(SourceFile.inMemory("<stdin>", "x"), folder)).isEqualTo("stdin");
        assertThat(FilePaths.uri(Reports.file("../other/a.yaml", "x"), folder)).startsWith("file:///").endsWith("/other/a.yaml");
    }

    private static Schema schema() throws IOException {
        try (InputStream in = SarifRendererTest.class.getResourceAsStream("/report/sarif-2.1.0-rtm.5.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(in);
        }
    }

    private static JsonNode tree(Report report) throws IOException {
        return MAPPER.readTree(new SarifRenderer().render(report));
    }
}
