package dev.apigw.build;

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
 * other key is the pattern is documented – developer guide, "x-amazon-apigateway-integration.responses", read 2026-11.
 */
final class IntegrationResponses {
    private static final String DEFAULT = "default";

    private IntegrationResponses() {}

    /**
     * In file order. One without a status code is left out, and of two with the same the last one stays: the API keeps them
     * by status code. What is lost that way is reported by rules of {@code validate}.
     *
     * <p>Source: inferred – from the API reference, "PutIntegrationResponse"; no recording of such an import yet.
     */
    static List<IntegrationResponse> read(Members integration) {
        Map<String, IntegrationResponse> byStatus = new LinkedHashMap<>();
        integration.object("responses").ifPresent(responses -> {
            for (MapNode.Entry entry : responses.map().entries()) {
                responses.object(entry.name()).flatMap(members -> response(entry, members)).ifPresent(response -> {
                    byStatus.remove(response.statusCode());
                    byStatus.put(response.statusCode(), response);
                });
            }
        });
        return List.copyOf(byStatus.values());
    }

    private static Optional<IntegrationResponse> response(MapNode.Entry entry, Members members) {
        Optional<String> pattern = entry.name().equals(DEFAULT) ? Optional.empty() : Optional.of(entry.name());
        return members.text("statusCode").map(status -> new IntegrationResponse(status, pattern,
                members.textMap("responseParameters"), members.templates("responseTemplates"),
                members.text("contentHandling").map(text -> text.toUpperCase(Locale.ROOT)), InFile.of(entry.key())));
    }
}
