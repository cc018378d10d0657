package dev.apigw.build;

import dev.apigw.diagnostic.Diagnostic;
import dev.apigw.diagnostic.InFile;
import dev.apigw.model.MethodResponse;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The responses that an operation declares. */
final class MethodResponses {
    private final Reading reading;
    private final Language language;
    private final Models models;

    MethodResponses(Reading reading, Language language, Models models) {
        this.reading = reading;
        this.language = language;
        this.models = models;
    }

    /** In file order; status codes are taken as they are written, integers as their digits. */
    List<MethodResponse> read(MapNode operation, String httpMethod, String path) {
        String what = httpMethod + " " + path;
        List<MethodResponse> responses = new ArrayList<>();
        reading.object(operation, "responses", "`responses` of " + what).ifPresent(map -> {
            for (MapNode.Entry entry : map.entries()) {
                if (entry.name().equals("default")) {
                    defaultDropped(entry, what);
                } else if (!entry.name().startsWith("x-")) {
                    responses.add(response(entry, operation, httpMethod, path));
                }
            }
        });
        return responses;
    }

    private MethodResponse response(MapNode.Entry entry, MapNode operation, String httpMethod, String path) {
        String statusCode = entry.name();
        String what = "response `" + statusCode + "` of " + httpMethod + " " + path;
        MapNode response = reading.object(entry.value(), "The " + what)
                .orElseGet(() -> MapNode.of(List.of(), entry.value().span()));
        // Always false, whatever the header says of itself. Source: observed – conformance/import, recorded 2025-07.
        Map<String, Boolean> parameters = new LinkedHashMap<>();
        reading.object(response, "headers", "`headers` of " + what).ifPresent(headers -> headers.entries()
                .forEach(header -> parameters.put("method.response.header." + header.name(), false)));
        return new MethodResponse(statusCode, parameters,
                reading.isHttp() ? Map.of() : models(language.responseSchemas(operation, response, what),
                        new SchemaUse(httpMethod, path, "", statusCode)), InFile.of(entry.key()));
    }

    private Map<String, String> models(Map<String, Node> schemas, SchemaUse place) {
        Map<String, String> names = new LinkedHashMap<>();
        schemas.forEach((contentType, schema) -> models
                .nameOf(schema, new SchemaUse(place.httpMethod(), place.path(), contentType, place.statusCode()))
                .ifPresent(name -> names.put(contentType, name)));
        return names;
    }

    /** Source: inferred – a method response has a status of three digits, so that `default` has no place to go. */
    private void defaultDropped(MapNode.Entry entry, String what) {
        if (!reading.isHttp()) {
            reading.report(Diagnostic.warning("response-default-dropped", InFile.of(entry.key()),
                    "Response `default` of " + what + " has no status code, so it becomes no method response.")
                    .withHint("State the status codes that the method answers with."));
        }
    }
}
