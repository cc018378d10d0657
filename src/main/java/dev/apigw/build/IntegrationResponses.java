package dev.apigw.build;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.model.IntegrationResponse;
import dev.apigw.source.MapNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The responses of an integration.
 *
 * <p>Source: observed – conformance/import, recorded 2025-07: {@code default} has no selection pattern at all. That any
 * other key is the pattern is documented – developer guide, "x-amazon-apigateway-integration.responses".
 */
final class IntegrationResponses {
    private static final String DEFAULT = "default";

    private final Reading reading;

    IntegrationResponses(Reading reading) {
        this.reading = reading;
    }

    /** In file order; of two with one status code the last one stays, because the status code is their key in the API. */
    List<IntegrationResponse> read(Members integration, String httpMethod, String path) {
        Map<String, IntegrationResponse> byStatus = new LinkedHashMap<>();
        String owner = "the integration of " + httpMethod + " " + path;
        integration.object("responses").ifPresent(responses -> {
            for (MapNode.Entry entry : responses.map().entries()) {
                responses.object(entry.name()).flatMap(members -> response(entry, members, owner)).ifPresent(response -> {
                    IntegrationResponse before = byStatus.remove(response.statusCode());
                    if (before != null) {
                        repeated(entry, before, owner);
                    }
                    byStatus.put(response.statusCode(), response);
                });
            }
        });
        return List.copyOf(byStatus.values());
    }

    private Optional<IntegrationResponse> response(MapNode.Entry entry, Members members, String owner) {
        Optional<String> pattern = entry.name().equals(DEFAULT) ? Optional.empty() : Optional.of(entry.name());
        Optional<String> statusCode = members.text("statusCode");
        if (statusCode.isEmpty()) {
            reading.report(Diagnostic.warning("integration-response-without-status", InFile.of(entry.key()),
                    "Response `" + entry.name() + "` of " + owner + " has no `statusCode`, so it is dropped.")
                    .withHint("Add the `statusCode` of the method response that it leads to."));
        }
        return statusCode.map(status -> new IntegrationResponse(status, pattern, members.textMap("responseParameters"),
                members.templates("responseTemplates"),
                members.text("contentHandling").map(text -> text.toUpperCase(Locale.ROOT)), InFile.of(entry.key())));
    }

    /** Source: inferred – the API keeps integration responses by status code; no recording of such an import yet. */
    private void repeated(MapNode.Entry entry, IntegrationResponse before, String owner) {
        reading.report(Diagnostic.warning("integration-response-repeated", InFile.of(entry.key()),
                "Two responses of " + owner + " lead to status " + before.statusCode() + "; only the last one is kept.")
                .withRelated(before.origin(), "this one is lost")
                .withHint("Write one pattern for both, such as `(first|second)`."));
    }
}
