package dev.apigw.simulate.request;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.EndpointResponse;
import dev.apigw.simulate.Headers;
import dev.apigw.source.JsonText;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.SourceFile;
import java.util.Optional;
import java.util.Set;

/** What a backend answered, from a file: an answer, or the error object of a function as it is printed. */
public final class AnswerFile {
    private static final Set<String> ANSWER =
            Set.of("status", "headers", "body", "bodyBase64", "payload", "functionError");

    private AnswerFile() {}

    /**
     * The answer that a file describes; status 200 unless it says otherwise.
     *
     * @throws UnreadableRequest if it describes none
     */
    public static EndpointResponse read(SourceFile file) {
        Node root = RequestFile.parsed(file);
        MapNode map = root.asMap().orElseThrow(() -> Members.wrong(root, "an answer is a mapping of `status`, `headers` and "
                + "`body`, or the error object of a function"));
        Members members = new Members(map);
        if (members.has("errorMessage") || members.has("errorType")) {
            return new EndpointResponse(200, Headers.none(), Body.of(JsonText.compact(map)), true);
        }
        members.allow(ANSWER, "an answer");
        Body body = map.get("payload").map(payload -> Body.of(JsonText.compact(payload))).or(members::body).orElse(Body.empty());
        boolean failed = map.get("functionError")
                .filter(node -> !node.isNull() && !node.asBoolean().equals(Optional.of(false))).isPresent();
        return new EndpointResponse(status(map), members.headers("headers"), body, failed);
    }

    private static int status(MapNode map) {
        Optional<Node> status = map.get("status");
        return status.map(node -> node.asText().filter(text -> text.matches("[1-5]\\d\\d")).map(Integer::valueOf)
                .orElseThrow(() -> Members.wrong(node, "a status is a number from 100 to 599"))).orElse(200);
    }
}
