package dev.apigw.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.build.ApiBuilder;
import dev.apigw.build.ImportOptions;
import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.resolve.DocumentLoader;
import dev.apigw.resolve.ResolveOptions;
import dev.apigw.resolve.ResolvedDocument;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportAnswerTest {
    private final ResolvedDocument document = document("openapi: 3.0.1");

    private static ResolvedDocument document(String text) {
        return DocumentLoader.load("t", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                ResolveOptions.none()).document().orElseThrow();
    }

    private ImportAnswer answer(boolean failOnWarnings, Diagnostic... findings) {
        return ImportAnswer.to(document, ApiBuilder.build(document, ImportOptions.defaults()).api(), List.of(findings),
                failOnWarnings);
    }

    private Diagnostic error(String line) {
        return Diagnostic.error("e", InFile.of(document.root()), "ours").withImportMessage(line);
    }

    private Diagnostic warning(String line) {
        return Diagnostic.warning("w", InFile.of(document.root()), "ours").withImportMessage(line);
    }

    private static String message(ImportAnswer answer) {
        return ((ImportAnswer.Refused) answer).message();
    }

    @Test
    void errorsStandBeforeWarningsAndModelsBeforeMethods() {
        assertThat(message(answer(false, error("method"), warning("w1"), error("Unable to create model for 'A': x"), warning("w1"))))
                .isEqualTo("Errors found during import:\n\tUnable to create model for 'A': x\n\tmethod\n"
                        + "Additionally, these warnings were found:\n\tw1\n\tw1");
    }

    @Test
    void anOperationAnswersOnce() {
        String integration = "Unable to put integration on 'GET' for resource at path '/a': ";
        String mapping = integration + "Invalid mapping expression specified: Validation Result: warnings : [], errors : [%s]";
        String response = "Unable to put integration response on 'GET' for resource at path '/a': ";
        assertThat(message(answer(false, error(integration + "Invalid HTTP endpoint specified for URI"),
                error(integration + "Enumeration value for HttpMethod must be non-empty"), error(mapping.formatted("a")))))
                .isEqualTo("Errors found during import:\n\t" + integration + "Enumeration value for HttpMethod must be non-empty");
        assertThat(message(answer(false, error(mapping.formatted("a")), error(mapping.formatted("b")))))
                .isEqualTo("Errors found during import:\n\t" + mapping.formatted("a, b"));
        assertThat(message(answer(false, error(response + "x"), error(response + "x"))))
                .isEqualTo("Errors found during import:\n\t" + response + "x\n\t" + response + "x");
    }

    @Test
    void warningsRefuseOnlyWhenToldTo() {
        assertThat(answer(false, warning("w"))).isInstanceOfSatisfying(ImportAnswer.Created.class,
                created -> assertThat(created.warnings()).containsExactly("w"));
        assertThat(message(answer(true, warning("w")))).isEqualTo("Warnings found during import:\n\tw");
    }

    @Test
    void malformedIntegrationStandsAlone() {
        assertThat(message(answer(false, error("other"),
                error("Unable to parse API definition because of a malformed integration at path /a"))))
                .isEqualTo("Unable to parse API definition because of a malformed integration at path /a");
    }

    @Test
    void whatOnlyADeploymentRefusesIsImported() {
        Diagnostic finding = Diagnostic.error("e", InFile.of(document.root()), "ours").withDeploymentMessage("later");
        assertThat(answer(false, finding)).isInstanceOf(ImportAnswer.Created.class);
    }

    @Test
    void errorWithoutKnownWordsIsToldInOurs() {
        ImportAnswer answer = answer(false, Diagnostic.error("e", InFile.of(document.root()), "ours"));
        assertThat(message(answer)).isEqualTo("Errors found during import:\n\tours");
        assertThat(((ImportAnswer.Refused) answer).ownWords()).isEqualTo(1);
    }

    @Test
    void otherVersionsAreRefusedAsAWhole() {
        for (String version : List.of("openapi: 3.1.0", "openapi: 2.0.0", "info: {}")) {
            ResolvedDocument other = document(version);
            assertThat(message(ImportAnswer.to(other, ApiBuilder.build(other, ImportOptions.defaults()).api(), List.of(), false)))
                    .as(version).isEqualTo("Invalid OpenAPI input.");
        }
    }

    @Test
    void treeNamesWhatWouldBeCreated() {
        ResolvedDocument pets = document("""
                openapi: 3.0.1
                info: {title: Pets, version: 1}
                paths: {/pets: {get: {x-amazon-apigateway-integration: {type: http, httpMethod: get, uri: 'https://x'}}}}
                """);
        ImportAnswer answer = ImportAnswer.to(pets, ApiBuilder.build(pets, ImportOptions.defaults()).api(), List.of(), false);
        assertThat(ImportPrinter.text(answer, "ImportRestApi")).isEqualTo("""
                Pets 1 (EDGE)
                /
                /pets
                  GET     HTTP GET https://x
                """);
    }
}
