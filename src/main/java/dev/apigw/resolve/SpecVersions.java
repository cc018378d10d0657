package dev.apigw.resolve;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.resolve.template.Findings;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.Optional;

/**
 * Tells the version of a definition, and what API Gateway makes of it.
 *
 * <p>The version may be a number: {@code swagger: 2.0} without quotes stands in deployed files.
 * Source: observed – facts/import-errors-reported.md, "Invalid OpenAPI input." for 3.1.x, still so in 2026.
 */
final class SpecVersions {
    private static final String RULE = "openapi-version";
    private static final String AWS_MESSAGE = "Invalid OpenAPI input.";

    private SpecVersions() {}

    static SpecVersion of(MapNode root, ApiKind kind, Findings findings) {
        Optional<Node> swagger = root.get("swagger").filter(node -> !node.isNull());
        Optional<Node> openapi = root.get("openapi").filter(node -> !node.isNull());
        // With both keys the import reads the definition as Swagger.
        SpecVersion version = swagger.map(SpecVersions::swagger).or(() -> openapi.map(SpecVersions::openapi))
                .orElse(SpecVersion.UNKNOWN);
        Optional<Node> stated = swagger.or(() -> openapi);
        if (stated.isEmpty()) {
            findings.add(Diagnostic.error(RULE, InFile.of(root.entries().isEmpty() ? root : root.entries().get(0).key()),
                    "The definition states no version: neither `openapi` nor `swagger`; API Gateway does not import it.")
                    .withHint("Add `openapi: 3.0.3`, or `swagger: \"2.0\"`.").withImportMessage(AWS_MESSAGE));
        } else if (version == SpecVersion.OPENAPI_3_1 || version == SpecVersion.UNKNOWN) {
            findings.add(Diagnostic.error(RULE, InFile.of(stated.get()), stated.get().asText().map(text -> "`" + text + "`")
                    .orElseGet(() -> "The version is " + stated.get().describe() + ", which")
                    + " is no version that API Gateway imports; the definition is read as far as it goes.")
                    .withHint(kind == ApiKind.HTTP ? "Write the definition in OpenAPI 3.0."
                            : "Write the definition in OpenAPI 3.0 or Swagger 2.0.").withImportMessage(AWS_MESSAGE));
        } else if (kind == ApiKind.HTTP && version == SpecVersion.SWAGGER_2_0) {
            findings.add(Diagnostic.error(RULE, InFile.of(stated.get()), "An HTTP API is not imported from Swagger 2.0.")
                    .withHint("Write the definition in OpenAPI 3.0."));
        }
        return version;
    }

    private static SpecVersion swagger(Node node) {
        String text = node.asText().orElse("").strip();
        return text.equals("2") || text.startsWith("2.0") || Placeholders.unresolvedIn(text) ? SpecVersion.SWAGGER_2_0
                : SpecVersion.UNKNOWN;
    }

    private static SpecVersion openapi(Node node) {
        String text = node.asText().orElse("").strip();
        if (text.equals("3") || text.equals("3.0") || text.startsWith("3.0.") || Placeholders.unresolvedIn(text)) {
            return SpecVersion.OPENAPI_3_0;
        }
        return text.startsWith("3.") ? SpecVersion.OPENAPI_3_1 : SpecVersion.UNKNOWN;
    }
}
