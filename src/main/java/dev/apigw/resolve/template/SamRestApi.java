package dev.apigw.resolve.template;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What SAM makes of the properties of {@code AWS::Serverless::Api} before API Gateway sees the definition.
 *
 * <p>Without a body SAM begins with an empty Swagger 2.0 definition and adds a method for each event: an integration
 * {@code aws_proxy} by {@code POST} with the function's invocation URI and empty {@code responses}. With one, events
 * change nothing unless {@code MergeDefinitions} or {@code OverrideApiAuth} say so.
 * Source: observed – source of aws/serverless-application-model, read 2026-11.
 */
final class SamRestApi {
    private final MapNode properties;
    private final Intrinsics in;

    SamRestApi(MapNode properties, Intrinsics in) {
        this.properties = properties;
        this.in = in;
    }

    /** The definition that SAM begins with where the template has none. */
    static MapNode skeleton(ApiResource api, Intrinsics in) {
        Made made = Made.at(api.place());
        return made.map("swagger", "2.0", "info", made.map("version", "1.0", "title", in.values().stackName()),
                "paths", made.map());
    }

    /** The definition with everything that the properties and events add; {@code generated} if SAM began it. */
    MapNode applied(MapNode written, List<ApiEvent> events, boolean generated) {
        MapNode definition = generated ? OpenApi3.versioned(written, properties) : written;
        boolean merge = properties.get("MergeDefinitions").flatMap(Node::asText).filter("true"::equals).isPresent();
        if (generated || merge) {
            for (ApiEvent event : events) {
                definition = new RestEvent(event, properties, in).added(definition);
            }
        } else {
            for (ApiEvent event : events) {
                definition = new RestEvent(event, properties, in).overriding(definition);
            }
        }
        // The order is SAM's: the preflight methods are there before the authorizer is put on every method.
        definition = properties.has("Cors") && usable(definition, "Cors")
                ? new SamCors(properties.get("Cors").orElseThrow(), in).applied(definition) : definition;
        definition = properties.has("Auth") && usable(definition, "Auth")
                ? new SamAuth(properties.get("Auth").orElseThrow(), in).applied(definition) : definition;
        definition = properties.has("GatewayResponses") && usable(definition, "GatewayResponses")
                ? new SamGatewayResponses(properties.get("GatewayResponses").orElseThrow(), in).applied(definition) : definition;
        definition = withBinaryMediaTypes(definition);
        definition = withModels(definition);
        definition = withEndpoint(definition);
        return OpenApi3.applied(definition);
    }

    /** SAM edits only what it can take for a definition. */
    private boolean usable(MapNode definition, String property) {
        boolean version = definition.has("swagger") || definition.get("openapi").flatMap(Node::asText)
                .filter(v -> v.startsWith("3")).isPresent();
        if (version && NameFunctions.map(definition, "paths").isPresent()) {
            return true;
        }
        in.findings().error("sam-definition", properties.get(property).orElseThrow(), "`" + property + "` cannot be applied: the "
                + "definition has no `swagger` or `openapi: 3.x` or no `paths`; SAM refuses the template.",
                "Complete the definition.");
        return false;
    }

    private MapNode withBinaryMediaTypes(MapNode definition) {
        Optional<ListNode> types = properties.get("BinaryMediaTypes").flatMap(Node::asList);
        if (types.isEmpty() || types.get().items().isEmpty()) {
            return definition;
        }
        List<Node> decoded = new ArrayList<>();
        for (Node type : types.get().items()) {
            decoded.add(type instanceof ScalarNode scalar ? scalar.withText(scalar.text().replace("~1", "/")) : type);
        }
        return Made.with(definition, "x-amazon-apigateway-binary-media-types", types.get().withItems(decoded));
    }

    private MapNode withModels(MapNode definition) {
        Optional<MapNode> models = NameFunctions.map(properties, "Models");
        if (models.isEmpty() || !usable(definition, "Models")) {
            return definition;
        }
        MapNode changed = definition;
        for (MapNode.Entry model : models.get().entries()) {
            if (model.value().asMap().flatMap(m -> m.get("type")).isEmpty()) {
                in.findings().error("sam-property", model.key(), "The model `" + model.name() + "` has no `type`; SAM refuses "
                        + "the template.", "Add `type: object`.");
            }
            changed = Made.at(model.key()).withIn(changed, "definitions", model.name().toLowerCase(Locale.ROOT), model.value());
        }
        return changed;
    }

    private MapNode withEndpoint(MapNode definition) {
        Optional<Node> disabled = properties.get("DisableExecuteApiEndpoint");
        if (disabled.isEmpty() || !usable(definition, "DisableExecuteApiEndpoint")) {
            return definition;
        }
        String extension = "x-amazon-apigateway-endpoint-configuration";
        Made made = Made.at(disabled.get());
        if (definition.has("swagger")) {
            return made.withIn(definition, extension, "disableExecuteApiEndpoint", disabled.get());
        }
        List<Node> servers = definition.get("servers").flatMap(Node::asList).map(ListNode::items)
                .filter(list -> !list.isEmpty()).orElseGet(() -> List.of(made.map()));
        List<Node> changed = servers.stream().<Node>map(server -> server instanceof MapNode map
                ? made.withIn(map, extension, "disableExecuteApiEndpoint", disabled.get()) : server).toList();
        return Made.with(definition, "servers", made.list(changed.toArray()));
    }
}
