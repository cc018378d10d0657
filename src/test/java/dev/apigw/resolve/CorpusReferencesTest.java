package dev.apigw.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apigw.diagnostic.Diagnostic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Definitions of strangers that are spread over files: what their references lead to. */
class CorpusReferencesTest {
    private static final Path CORPUS = Path.of("../shared/corpus");

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "openapi30/codeforjapan-remote-patient/swagger.yaml, -, ref-to-file",
        "openapi30/ecommerce-products/products/resources/openapi.yaml, openapi30/ecommerce-products, ref-to-file",
        "openapi30/ecommerce-products/products/resources/openapi.yaml, -, ref-outside-root",
        "openapi30/opg-lpa-codes/lpa-codes-openapi-aws.compiled.yml, -, -",
        "openapi30/govuk-account-management/AccountManagementMMApi.yaml, -, ref-missing ref-to-file",
        "openapi30/opg-lpa-store-oas31.yaml, -, ref-remote",
        "openapi30/govuk-evcs-2025-bad-ref.yaml, -, ref-missing",
        "invalid/address-core-empty-ref.yaml, -, ref-malformed",
        "terraform/nrlf-consumer/api/consumer/swagger.yaml, -, -",
        "swagger20/secure-pet-store.yaml, -, -",
        "openapi30/localstack-circular-ref.json, -, -",
    })
    void findings(String name, String refRoot, String expected) {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "the corpus is not here");
        List<Path> roots = Optional.ofNullable(refRoot).map(CORPUS::resolve).stream().toList();
        LoadedDocument loaded = DocumentLoader.load(name, CORPUS.resolve(name),
                new ResolveOptions(Map.of(), roots, false, Optional.empty()));
        assertThat(ReferenceCheck.check(loaded.document().orElseThrow()).stream().map(Diagnostic::ruleId).distinct().sorted())
                .containsExactly(expected == null ? new String[0] : expected.split(" "));
    }
}
