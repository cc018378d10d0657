package dev.apigw.diff.contract;

import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads security schemes and requirements. */
final class SecurityReader {
    private final ResolvedDocument document;
    private final boolean swagger;

    SecurityReader(ResolvedDocument document, boolean swagger) {
        this.document = document;
        this.swagger = swagger;
    }

    Map<String, SecurityScheme> schemes() {
        Optional<MapNode> folder = swagger ? document.map(document.root(), "securityDefinitions")
                : document.map(document.root(), "components").flatMap(c -> document.map(c, "securitySchemes"));
        Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
        folder.ifPresent(map -> map.entries().forEach(entry -> document.follow(entry.value()).flatMap(Node::asMap)
                .ifPresent(node -> schemes.put(entry.name(), scheme(entry, node)))));
        return schemes;
    }

    private SecurityScheme scheme(MapNode.Entry entry, MapNode node) {
        String type = text(node, "type").orElse("");
        String place = switch (type) {
            case "apiKey" -> text(node, "in").orElse("") + " " + text(node, "name").orElse("");
            case "basic" -> "basic";
            case "http" -> text(node, "scheme").orElse("");
            case "openIdConnect" -> text(node, "openIdConnectUrl").orElse("");
            default -> "";
        };
        List<MapNode> flows = flows(node);
        Map<String, String> scopes = new TreeMap<>();
        flows.forEach(flow -> document.map(flow, "scopes").ifPresent(map -> map.entries()
                .forEach(scope -> scopes.put(scope.name(), scope.value().asText().orElse("")))));
        return new SecurityScheme(entry.name(), type.equals("basic") ? "http" : type, place, first(flows, "authorizationUrl"),
                first(flows, "tokenUrl"), scopes, InFile.of(entry.key()));
    }

    /** Swagger has one flow, written into the scheme itself. */
    private List<MapNode> flows(MapNode scheme) {
        if (swagger) {
            return List.of(scheme);
        }
        List<MapNode> flows = new ArrayList<>();
        document.map(scheme, "flows").ifPresent(map -> map.entries()
                .forEach(entry -> document.follow(entry.value()).flatMap(Node::asMap).ifPresent(flows::add)));
        return flows;
    }

    private static Optional<String> first(List<MapNode> flows, String key) {
        return flows.stream().flatMap(flow -> text(flow, key).stream()).findFirst();
    }

    private static Optional<String> text(MapNode node, String key) {
        return node.get(key).flatMap(Node::asText);
    }

    /** What an operation asks for: its own statement, else that of the whole definition. */
    Security of(MapNode operation, Origin origin) {
        boolean global = !operation.has("security");
        MapNode owner = global ? document.root() : operation;
        List<Security.Alternative> alternatives = new ArrayList<>();
        document.get(owner, "security").flatMap(Node::asList).map(ListNode::items).orElse(List.of())
                .forEach(item -> item.asMap().ifPresent(map -> alternatives.add(alternative(map))));
        return new Security(global, alternatives, owner.entry("security").<Origin>map(entry -> InFile.of(entry.key())).orElse(origin));
    }

    private static Security.Alternative alternative(MapNode map) {
        Map<String, TreeSet<String>> scopes = new TreeMap<>();
        map.entries().forEach(entry -> {
            TreeSet<String> names = new TreeSet<>();
            entry.value().asList().map(ListNode::items).orElse(List.of()).forEach(scope -> scope.asText().ifPresent(names::add));
            scopes.put(entry.name(), names);
        });
        return new Security.Alternative(scopes, InFile.of(map));
    }
}
