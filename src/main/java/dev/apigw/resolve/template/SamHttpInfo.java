package dev.apigw.resolve.template;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Properties of {@code AWS::Serverless::HttpApi} that SAM writes into the definition: title, description, tags and
 * whether the default endpoint is off.
 * Source: observed – source of aws/serverless-application-model, read 2026-11.
 */
final class SamHttpInfo {
    private static final String ENDPOINT = "x-amazon-apigateway-endpoint-configuration";

    private SamHttpInfo() {}

    static MapNode applied(MapNode definition, MapNode properties, Intrinsics in) {
        MapNode changed = withInfo(definition, properties, in);
        changed = withTags(changed, properties);
        Optional<Node> disabled = properties.get("DisableExecuteApiEndpoint");
        return disabled.isPresent() ? withEndpoint(changed, disabled.get()) : changed;
    }

    /** A title counts as the user's own unless it is the name of the stack, which is what SAM begins with. */
    private static MapNode withInfo(MapNode definition, MapNode properties, Intrinsics in) {
        Made made = Made.at(definition);
        MapNode info = made.mapIn(definition, "info");
        boolean own = !info.get("title").flatMap(Node::asText).orElse("").equals(in.values().stackName());
        Optional<Node> name = properties.get("Name").filter(n -> !own);
        Optional<Node> description = properties.get("Description").filter(n -> !info.has("description"));
        MapNode changed = Made.withOptional(Made.withOptional(info, "title", name), "description", description);
        return name.isEmpty() && description.isEmpty() ? definition : Made.with(definition, "info", changed);
    }

    private static MapNode withTags(MapNode definition, MapNode properties) {
        Optional<MapNode> stated = NameFunctions.map(properties, "Tags");
        if (stated.isEmpty()) {
            return definition;
        }
        List<Node> tags = new ArrayList<>(definition.get("tags").flatMap(Node::asList).map(ListNode::items).orElse(List.of()));
        for (MapNode.Entry entry : stated.get().entries()) {
            Made made = Made.at(entry.key());
            tags.removeIf(tag -> tag.asMap().flatMap(m -> m.get("name")).flatMap(Node::asText).filter(entry.name()::equals)
                    .isPresent());
            tags.add(made.map("name", entry.name(), "x-amazon-apigateway-tag-value", entry.value()));
        }
        return Made.with(definition, "tags", Made.at(stated.get()).list(tags.toArray()));
    }

    private static MapNode withEndpoint(MapNode definition, Node disabled) {
        Made made = Made.at(disabled);
        List<Node> servers = definition.get("servers").flatMap(Node::asList).map(ListNode::items)
                .filter(list -> !list.isEmpty()).orElseGet(() -> List.of(made.map()));
        Object[] changed = servers.stream().map(server -> server instanceof MapNode map
                ? made.withIn(map, ENDPOINT, "disableExecuteApiEndpoint", disabled) : server).toArray();
        return Made.with(definition, "servers", made.list(changed));
    }
}
