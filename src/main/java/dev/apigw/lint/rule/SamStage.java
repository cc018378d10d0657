package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Members;
import dev.apigw.project.StageReader;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The stage that {@code AWS::Serverless::Api} makes beside the API, in the shape of {@code get-stage}.
 *
 * <p>Source: documented – SAM developer guide, "AWS::Serverless::Api", read 2026-11.
 */
final class SamStage {
    private static final Map<String, String> MEMBERS = Map.of("StageName", "stageName", "Variables", "variables",
            "CacheClusterEnabled", "cacheClusterEnabled", "CacheClusterSize", "cacheClusterSize",
            "TracingEnabled", "tracingEnabled");

    private SamStage() {}

    /** Empty if the definition comes from elsewhere. */
    static Optional<StatedStage> of(Definition definition) {
        return definition.document().apiProperties().filter(api -> api.resourceType().equals("AWS::Serverless::Api"))
                .map(api -> stage(api.properties()));
    }

    private static StatedStage stage(MapNode properties) {
        List<MapNode.Entry> members = new ArrayList<>();
        for (MapNode.Entry entry : properties.entries()) {
            String plain = MEMBERS.get(entry.name());
            if (plain != null) {
                members.add(renamed(entry, plain, entry.value()));
            } else if (entry.name().equals("MethodSettings")) {
                members.add(renamed(entry, "methodSettings", settings(entry.value())));
            } else if (entry.name().equals("AccessLogSetting")) {
                members.add(renamed(entry, "accessLogSettings", lowered(entry.value())));
            } else if (entry.name().equals("CanarySetting")) {
                members.add(renamed(entry, "canarySettings", lowered(entry.value())));
            }
        }
        MapNode node = MapNode.of(members, properties.span());
        return new StatedStage(new StageReader(new Members()).read(node), node);
    }

    private static MapNode.Entry renamed(MapNode.Entry entry, String name, Node value) {
        return new MapNode.Entry(ScalarNode.string(name, entry.key().span()), value);
    }

    /** The same with names that begin with a small letter. */
    private static Node lowered(Node node) {
        return node instanceof MapNode map ? map.withEntries(map.entries().stream().filter(entry -> !entry.name().isEmpty())
                .map(entry -> renamed(entry, entry.name().substring(0, 1).toLowerCase(Locale.ROOT) + entry.name().substring(1),
                        entry.value())).toList()) : node;
    }

    /** A list, whose items name their method, as a mapping. */
    private static Node settings(Node node) {
        List<MapNode.Entry> settings = new ArrayList<>();
        node.asList().stream().flatMap(list -> list.items().stream()).flatMap(item -> item.asMap().stream()).forEach(item -> {
            Optional<String> path = item.get("ResourcePath").flatMap(Node::asText);
            Optional<String> verb = item.get("HttpMethod").flatMap(Node::asText);
            if (path.isPresent() && verb.isPresent()) {
                String key = path.get().equals("/*") || path.get().equals("*") ? "*/*" : path.get() + "/" + verb.get();
                List<MapNode.Entry> members = item.entries().stream()
                        .filter(entry -> !entry.name().equals("ResourcePath") && !entry.name().equals("HttpMethod")).toList();
                settings.add(new MapNode.Entry(ScalarNode.string(key, item.span()), lowered(item.withEntries(members))));
            }
        });
        return MapNode.of(settings, node.span());
    }
}
