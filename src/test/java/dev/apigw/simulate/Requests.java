package dev.apigw.simulate;

import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.List;

/** Reads the {@code request} of a case. */
final class Requests {
    private Requests() {}

    static ClientRequest of(MapNode request) {
        QueryParameters query = QueryParameters.none();
        for (MapNode.Entry entry : entries(request, "query")) {
            for (Node value : values(entry.value())) {
                query = query.plus(entry.name(), value.asText().orElseThrow());
            }
        }
        Headers headers = Headers.none();
        for (MapNode.Entry entry : entries(request, "headers")) {
            for (Node value : values(entry.value())) {
                headers = headers.plus(entry.name(), value.asText().orElseThrow());
            }
        }
        Body body = request.get("bodyBase64").flatMap(Node::asText).map(text -> Body.of(text).decodeBase64().orElseThrow())
                .orElseGet(() -> Body.of(request.get("body").flatMap(Node::asText).orElse("")));
        return ClientRequest.of(request.get("method").flatMap(Node::asText).orElse("GET"),
                request.get("path").flatMap(Node::asText).orElse("/"), query, headers, body);
    }

    private static List<MapNode.Entry> entries(MapNode map, String key) {
        return map.get(key).flatMap(Node::asMap).map(MapNode::entries).orElse(List.of());
    }

    private static List<Node> values(Node node) {
        return node.asList().map(ListNode::items).orElse(List.of(node));
    }
}
