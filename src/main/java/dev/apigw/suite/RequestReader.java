package dev.apigw.suite;

import dev.apigw.diagnostic.Members;
import dev.apigw.simulate.Body;
import dev.apigw.simulate.ClientRequest;
import dev.apigw.simulate.Headers;
import dev.apigw.simulate.QueryParameters;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.List;
import java.util.Optional;

/** Reads the {@code request} of a case. */
final class RequestReader {
    static final List<String> REQUEST = List.of("method", "path", "query", "headers", "body", "bodyBase64", "signAs");

    private final Members members;

    private RequestReader(Members members) {
        this.members = members;
    }

    static ClientRequest read(MapNode request, Members members) {
        members.allow(request, "a request", REQUEST);
        return new RequestReader(members).request(request);
    }

    private ClientRequest request(MapNode request) {
        QueryParameters query = QueryParameters.none();
        for (MapNode.Entry entry : entries(request, "query")) {
            for (Node value : values(entry.value())) {
                query = query.plus(entry.name(), members.text(entry.name(), value).orElse(""));
            }
        }
        Headers headers = Headers.none();
        for (MapNode.Entry entry : entries(request, "headers")) {
            for (Node value : values(entry.value())) {
                headers = headers.plus(entry.name(), members.text(entry.name(), value).orElse(""));
            }
        }
        return ClientRequest.of(method(request), path(request), query, headers, body(request));
    }

    private String method(MapNode request) {
        Optional<String> method = members.text(request, "method");
        if (method.isPresent() && !method.get().matches("[A-Za-z-]+")) {
            members.error(request.get("method").get().span(), "`" + method.get() + "` is no method.", "Write GET, POST or the like.");
        }
        return method.orElse("GET");
    }

    private String path(MapNode request) {
        members.required(request, "a request", "path", "Write the path behind the stage, such as /pets/1.");
        Optional<String> path = members.text(request, "path");
        if (path.isPresent() && !path.get().startsWith("/")) {
            members.error(request.get("path").get().span(), "`path` begins behind the stage and with a slash, this is `"
                    + path.get() + "`.", "Write a path of the definition, such as /pets/1.");
        }
        return path.orElse("/");
    }

    private Body body(MapNode request) {
        if (request.has("body") && request.has("bodyBase64")) {
            members.error(request.entry("bodyBase64").get().key().span(), "A request has one of `body` and `bodyBase64`.");
        }
        return request.has("bodyBase64") ? bytes(request.entry("bodyBase64").get(), members)
                : Body.of(members.text(request, "body").orElse(""));
    }

    /** The bytes of a member that holds base64. */
    static Body bytes(MapNode.Entry entry, Members members) {
        Optional<String> text = members.text(entry);
        Optional<Body> decoded = text.flatMap(base64 -> Body.of(base64).decodeBase64());
        if (text.isPresent() && decoded.isEmpty()) {
            members.error(entry.value().span(), "`" + entry.name() + "` holds no base64.");
        }
        return decoded.orElse(Body.empty());
    }

    private List<MapNode.Entry> entries(MapNode map, String key) {
        return map.entry(key).flatMap(members::mapping).map(MapNode::entries).orElse(List.of());
    }

    private static List<Node> values(Node node) {
        return node.asList().map(ListNode::items).orElse(List.of(node));
    }
}
