package dev.apigw.diff.contract;

import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code requestBody} and {@code content}. */
final class OpenApi3Bodies implements BodyReader {
    private final ResolvedDocument document;
    private final SchemaReader schemas;

    OpenApi3Bodies(ResolvedDocument document, SchemaReader schemas) {
        this.document = document;
        this.schemas = schemas;
    }

    @Override public Optional<RequestBody> request(MapNode operation, List<MapNode> parameters) {
        return operation.entry("requestBody").flatMap(entry -> document.follow(entry.value()).flatMap(Node::asMap)
                .map(body -> new RequestBody(body.get("required").flatMap(Node::asBoolean).orElse(false), content(body),
                        InFile.of(entry.key()))));
    }

    @Override public Map<String, Media> response(MapNode operation, MapNode response, Origin origin) {
        return content(response);
    }

    private Map<String, Media> content(MapNode owner) {
        Map<String, Media> content = new LinkedHashMap<>();
        document.map(owner, "content").ifPresent(map -> map.entries().forEach(entry -> {
            String name = entry.name().toLowerCase(Locale.ROOT).replace(" ", "");
            Optional<Node> schema = document.follow(entry.value()).flatMap(Node::asMap).flatMap(media -> media.get("schema"))
                    .filter(node -> !node.isNull());
            content.put(name, new Media(name, schema.map(schemas::use), InFile.of(entry.key())));
        }));
        return content;
    }
}
