package dev.apigw.export;

import dev.apigw.fact.Extensions;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** OpenAPI 3, where everything has its place already. */
final class WrittenOpenApi3 extends Written {
    private static final Set<String> BY_MODEL = Set.of("name", "in", "required");
    private static final Set<String> EXTENSION = Set.of(Extensions.AUTHORIZER, Extensions.AUTHTYPE);

    WrittenOpenApi3(ResolvedDocument document, Portable portable) {
        super(document, portable);
    }

    @Override List<Map<String, Object>> servers() {
        List<Map<String, Object>> servers = new ArrayList<>();
        items(document().root(), "servers").forEach(item -> document().follow(item).flatMap(Node::asMap).ifPresent(
                server -> servers.add(portable().members(server, Set.of(Extensions.ENDPOINT_CONFIGURATION)))));
        return servers;
    }

    @Override Map<String, Object> parameter(MapNode parameter) {
        return portable().members(parameter, BY_MODEL);
    }

    @Override Optional<Body> requestBody(MapNode operation, List<MapNode> parameters) {
        return document().map(operation, "requestBody").map(body -> body(body, Set.of("content")));
    }

    @Override Body response(MapNode operation, MapNode response) {
        return body(response, Set.of("content", "headers"));
    }

    private Body body(MapNode map, Set<String> without) {
        Map<String, Map<String, Object>> content = new LinkedHashMap<>();
        document().map(map, "content").ifPresent(types -> types.entries().forEach(entry -> document()
                .map(types, entry.name()).ifPresent(type -> content.put(entry.name(), portable().members(type, Set.of())))));
        return new Body(portable().members(map, without), content);
    }

    @Override Map<String, Map<String, Object>> securitySchemes() {
        Map<String, Map<String, Object>> schemes = new LinkedHashMap<>();
        document().map(document().root(), "components").flatMap(components -> document().map(components, "securitySchemes"))
                .ifPresent(map -> map.entries().forEach(entry -> document().map(map, entry.name()).ifPresent(
                        scheme -> schemes.put(entry.name(), scheme(scheme)))));
        return schemes;
    }

    private Map<String, Object> scheme(MapNode scheme) {
        Map<String, Object> members = portable().members(scheme, EXTENSION);
        // The authtype counts without an authorizer too: it is what makes a scheme that of IAM.
        scheme.get(Extensions.AUTHTYPE).ifPresent(type -> members.put(Extensions.AUTHTYPE, type));
        return members;
    }
}
