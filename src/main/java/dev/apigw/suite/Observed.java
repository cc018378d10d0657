package dev.apigw.suite;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.ClientResponse;
import dev.apigw.simulate.IntegrationRequest;
import dev.apigw.simulate.SimulationResult;
import dev.apigw.source.JsonReader;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was seen, as expectations of a suite. */
final class Observed {
    private Observed() {}

    /** Status, content type and body of an answer: what a client mostly relies on. */
    static Node expectation(SimulationResult.Answered answer, SourceSpan place) {
        ClientResponse response = answer.response();
        List<MapNode.Entry> entries = new ArrayList<>();
        entries.add(entry("status", ScalarNode.of(Integer.toString(response.statusCode()), ScalarNode.Kind.INTEGER, place), place));
        response.headers().first("Content-Type").ifPresent(type -> entries.add(entry("headers",
                MapNode.of(List.of(entry("Content-Type", ScalarNode.string(type, place), place)), place), place)));
        entries.add(body(response.body(), place));
        return MapNode.of(entries, place);
    }

    private static MapNode.Entry body(Body body, SourceSpan place) {
        if (!body.isText()) {
            return entry("bodyBase64", ScalarNode.string(body.encodeBase64().text(), place), place);
        }
        Optional<Node> json = JsonReader.parse(body.text()).filter(node -> node.asString().isEmpty() && !node.isNull());
        return entry("body", json.orElseGet(() -> ScalarNode.string(body.text(), place)), place);
    }

    /** Where a request to the backend goes. */
    static Node integration(IntegrationRequest request, SourceSpan place) {
        MapNode.Entry where = request.lambda().map(arn -> entry("lambda", ScalarNode.string(arn, place), place))
                .orElseGet(() -> entry("uri", ScalarNode.string(request.uri(), place), place));
        return MapNode.of(List.of(entry("method", ScalarNode.string(request.method(), place), place), where), place);
    }

    private static MapNode.Entry entry(String key, Node value, SourceSpan place) {
        return new MapNode.Entry(ScalarNode.string(key, place), value);
    }
}
