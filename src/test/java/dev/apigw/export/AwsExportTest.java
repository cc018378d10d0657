package dev.apigw.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.model.RestApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole text of exports like AWS's. {@code -Dapigw.golden=update} writes the expectations anew. */
class AwsExportTest {
    private static final Path FOLDER = Path.of("src/test/resources/export");
    private static final String UNVERSIONED = "{\"swagger\": \"2.0\", \"info\": {\"title\": \"t\"}, \"paths\": {}}";

    @ParameterizedTest
    @CsvSource({
        "oas30,'',json", "swagger,'',json", "oas30,apigateway,json", "swagger,apigateway,json", "oas30,apigateway,yaml",
        "swagger,'integrations',yaml", "swagger,'authorizers',json", "oas30,'documentation',json",
        "swagger,'apigateway,documentation',json"})
    void isTheWholeText(String type, String extensions, String accept) throws IOException {
        Exported exported = AwsExport.of(api("aws/api.yaml"), options(type, extensions));
        Path file = FOLDER.resolve("aws").resolve(type + (extensions.isEmpty() ? "" : "-" + extensions.replace(',', '-')) + "." + accept);
        String actual = accept.equals("yaml") ? exported.yaml() : exported.json();
        if ("update".equals(System.getProperty("apigw.golden"))) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    @Test
    void anApiWithoutVersionHasTheDateOfItsCreation() {
        Exported exported = AwsExport.of(Definitions.of(UNVERSIONED).api(), options("oas30", ""));
        assertThat(Maps.at(exported.root(), "info")).containsEntry("version", "2026-11-27T18:00:01Z");
    }

    @Test
    void postmanAddsNothingThatIsKnown() throws IOException {
        assertThat(AwsExport.of(api("aws/api.yaml"), options("oas30", "postman")).json())
                .isEqualTo(AwsExport.of(api("aws/api.yaml"), options("oas30", "")).json());
    }

    private static RestApi api(String file) throws IOException {
        return Definitions.of(Files.readString(FOLDER.resolve(file))).api();
    }

    static ExportOptions options(String type, String extensions) {
        Set<ExportExtension> set = Arrays.stream(extensions.split(",")).filter(word -> !word.isEmpty())
                .map(word -> ExportExtension.valueOf(word.toUpperCase(Locale.ROOT))).collect(Collectors.toSet());
        return new ExportOptions(ExportType.valueOf(type.toUpperCase(Locale.ROOT)), set, "abcdef1234", "eu-west-1",
                "prod", Instant.parse("2026-11-27T18:00:01.500Z"));
    }
}
