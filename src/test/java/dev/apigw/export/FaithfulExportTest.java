package dev.apigw.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.Definition;
import dev.apigw.build.ImportOptions;
import dev.apigw.model.RestApi;
import dev.apigw.resolve.ResolvedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole text of exports, of the definition and of its API alone. {@code -Dapigw.golden=update} writes the expectations
 * anew.
 */
class FaithfulExportTest {
    private static final Path FOLDER = Path.of("src/test/resources/export/faithful");

    @ParameterizedTest
    @ValueSource(strings = {"openapi", "swagger"})
    void keepsWhatTheDefinitionSays(String name) throws IOException {
        assertSame(name + ".expected.yaml", FaithfulExport.of(definition(name)).yaml());
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi", "swagger"})
    void keepsTheApiAlone(String name) throws IOException {
        assertSame(name + ".api.json", FaithfulExport.of(definition(name).api()).json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi", "swagger"})
    void isTheSameApiAgain(String name) throws IOException {
        Definition definition = definition(name);
        for (Exported exported : new Exported[] {FaithfulExport.of(definition), FaithfulExport.of(definition.api())}) {
            Definition again = Definitions.of(exported.json());
            assertThat(Content.differences(definition.api(), again.api())).isEmpty();
            assertThat(FaithfulExport.of(again).json()).isEqualTo(exported.json());
        }
    }

    /** The round trip above proves nothing unless the comparison sees a change anywhere. */
    @Test
    void theComparisonSeesAChange() throws IOException {
        String text = Files.readString(FOLDER.resolve("openapi.yaml"));
        for (String changed : new String[] {text.replace("5000", "5001"), text.replace("pets/read", "pets/write"),
                text.replace("/empty: {}", "/empty/: {a: 1}\n  /more: {}"), text.replace("validateRequestBody: true}", "}")}) {
            assertThat(Content.differences(definition("openapi").api(), Definitions.of(changed).api())).isNotEmpty();
        }
    }

    @Test
    void aBasePathThatIsInThePathsIsInNoServer() throws IOException {
        ResolvedDocument document = definition("swagger").document();
        RestApi api = ApiBuilder.build(document, new ImportOptions(ImportOptions.Basepath.PREPEND)).api();
        Exported exported = FaithfulExport.of(new Definition(document, api));
        assertThat(exported.root()).doesNotContainKey("servers");
        assertThat(Maps.at(exported.root(), "paths")).containsKey("/v1/pets");
        assertThat(Content.differences(api, Definitions.of(exported.json()).api())).isEmpty();
    }

    @Test
    void aTextThatLooksLikeATerraformDirectiveStaysText() {
        Definition definition = Definitions.of("{\"swagger\": \"2.0\", \"info\": {\"title\": \"$\\u0024{a} \\u0025{if x}\"}, \"paths\": {}}");
        assertThat(definition.api().name()).isEqualTo("$${a} %{if x}");
        assertThat(Definitions.of(FaithfulExport.of(definition).json()).api().name()).isEqualTo("$${a} %{if x}");
    }

    private static Definition definition(String name) throws IOException {
        return Definitions.of(Files.readString(FOLDER.resolve(name + ".yaml")));
    }

    private static void assertSame(String file, String actual) throws IOException {
        if ("update".equals(System.getProperty("apigw.golden"))) {
            Files.writeString(FOLDER.resolve(file), actual);
        }
        assertThat(actual).isEqualTo(Files.readString(FOLDER.resolve(file)));
    }
}
