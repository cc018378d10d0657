package dev.apigw.resolve.template;

import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.Optional;

/**
 * Moves what SAM added in the way of Swagger 2.0 to where OpenAPI 3 keeps it.
 *
 * <p>SAM replaces the security schemes and schemas of the definition by its own; here they are merged, so that a
 * definition which uses both is not reported for a scheme that its author sees.
 * Source: observed – source of aws/serverless-application-model, read 2026-11.
 */
final class OpenApi3 {
    private OpenApi3() {}

    static MapNode applied(MapNode definition) {
        boolean openApi3 = !definition.has("swagger") && definition.get("openapi").flatMap(Node::asText)
                .filter(v -> v.startsWith("3")).isPresent();
        if (!openApi3) {
            return definition;
        }
        return moved(moved(definition, "securityDefinitions", "securitySchemes"), "definitions", "schemas");
    }

    /** {@code OpenApiVersion} of the resource counts where SAM itself began the definition. */
    static MapNode versioned(MapNode definition, MapNode properties) {
        Optional<String> version = properties.get("OpenApiVersion").flatMap(Node::asText).filter(v -> v.startsWith("3"));
        return version.isEmpty() ? definition
                : Made.with(Made.without(definition, "swagger"), "openapi", properties.get("OpenApiVersion").orElseThrow());
    }

    private static MapNode moved(MapNode definition, String from, String to) {
        Optional<MapNode> added = NameFunctions.map(definition, from);
        if (added.isEmpty()) {
            return definition;
        }
        Made made = Made.at(added.get());
        MapNode components = made.mapIn(definition, "components");
        MapNode target = made.mapIn(components, to);
        for (MapNode.Entry entry : added.get().entries()) {
            target = Made.with(target, entry.name(), entry.value());
        }
        return Made.with(Made.without(definition, from), "components", Made.with(components, to, target));
    }
}
