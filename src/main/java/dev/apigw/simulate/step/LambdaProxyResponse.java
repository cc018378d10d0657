package dev.apigw.simulate.step;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.EndpointResponse;
import dev.apigw.simulate.Headers;
import dev.apigw.source.JsonReader;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a Lambda proxy returned, if it is a valid answer.
 *
 * <p>Source: observed – conformance/invoke/lambda-proxy-response; header values that are neither text nor boolean, and a
 * body that is no text: facts of integrations, section 4 (reported, documented). A status outside 100 to 599: inferred.
 *
 * @param base64 what {@code isBase64Encoded} says
 */
record LambdaProxyResponse(int statusCode, Headers headers, Body body, boolean base64) {
    private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d");
    private static final Set<String> KEYS = Set.of("statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded");
    private static final Set<String> STREAM_KEYS = Set.of("statusCode", "headers", "multiValueHeaders", "cookies");

    /** What a reading found: the answer, or in words why it is malformed. */
    record Reading(Optional<LambdaProxyResponse> response, String fault) {
        private static Reading fault(String text) {
            return new Reading(Optional.empty(), text);
        }
    }

    static Reading read(EndpointResponse answer) {
        if (answer.functionError()) {
            return Reading.fault("the function failed");
        }
        return read(answer.body(), KEYS);
    }

    /**
     * What a function streamed. Its metadata take {@code cookies}, each of which becomes a {@code Set-Cookie}; a body stands
     * behind them and is bytes.
     *
     * <p>Source: documented – developer guide, "Set up a Lambda proxy integration with payload response streaming in API
     * Gateway". That what has another form fails like a malformed answer is inferred.
     */
    static Reading readStream(EndpointResponse answer) {
        if (answer.functionError()) {
            return Reading.fault("the function failed");
        }
        Optional<ResponseStream> stream = ResponseStream.of(answer.body());
        if (stream.isEmpty()) {
            return Reading.fault("no eight zero bytes end the metadata within the first 16 KB of the stream");
        }
        Reading metadata = read(stream.get().metadata(), STREAM_KEYS);
        return new Reading(metadata.response().map(read ->
                new LambdaProxyResponse(read.statusCode(), read.headers(), stream.get().payload(), false)), metadata.fault());
    }

    private static Reading read(Body json, Set<String> keys) {
        Optional<MapNode> map = JsonReader.parse(json.text()).flatMap(Node::asMap);
        if (map.isEmpty()) {
            return Reading.fault("the function returned no JSON object");
        }
        for (MapNode.Entry entry : map.get().entries()) {
            if (!keys.contains(entry.name())) {
                return Reading.fault("unknown key `" + entry.name() + "`");
            }
        }
        return read(map.get());
    }

    private static Reading read(MapNode map) {
        Optional<Integer> status = map.get("statusCode").filter(node -> !node.isNull())
                .map(LambdaProxyResponse::status).orElse(Optional.of(200));
        if (status.isEmpty()) {
            return Reading.fault("`statusCode` is " + map.get("statusCode").get().describe());
        }
        Optional<Node> body = map.get("body").filter(node -> !node.isNull());
        if (body.isPresent() && body.get().asString().isEmpty()) {
            return Reading.fault("`body` is " + body.get().describe() + ", not a string");
        }
        Optional<List<Headers.Field>> multi = headers(map.get("multiValueHeaders"),
                node -> node.asList().map(ListNode::items));
        Optional<List<Headers.Field>> single = headers(map.get("headers"), node -> Optional.of(List.of(node)));
        if (multi.isEmpty() || single.isEmpty()) {
            return Reading.fault(multi.isEmpty() ? "`multiValueHeaders` is no mapping of lists" : "`headers` holds no texts");
        }
        Headers headers = merged(multi.get(), single.get());
        for (Node cookie : map.get("cookies").flatMap(Node::asList).map(ListNode::items).orElse(List.of())) {
            headers = headers.plus("Set-Cookie", cookie.asText().orElse(""));
        }
        return new Reading(Optional.of(new LambdaProxyResponse(status.get(), headers,
                Body.of(body.flatMap(Node::asString).orElse("")),
                map.get("isBase64Encoded").flatMap(Node::asBoolean).orElse(false))), "");
    }

    private static Optional<Integer> status(Node node) {
        return node.asText().filter(text -> STATUS.matcher(text).matches()).map(Integer::valueOf);
    }

    /** The fields of a mapping of headers; empty if it or one of its values is not what it should be. */
    private static Optional<List<Headers.Field>> headers(Optional<Node> node, Function<Node, Optional<List<Node>>> values) {
        List<Headers.Field> fields = new ArrayList<>();
        if (node.isEmpty() || node.get().isNull()) {
            return Optional.of(fields);
        }
        if (node.get().asMap().isEmpty()) {
            return Optional.empty();
        }
        for (MapNode.Entry entry : node.get().asMap().get().entries()) {
            Optional<List<Node>> items = values.apply(entry.value());
            if (items.isEmpty() || items.get().stream().anyMatch(item -> headerValue(item).isEmpty())) {
                return Optional.empty();
            }
            items.get().forEach(item -> fields.add(new Headers.Field(entry.name(), headerValue(item).orElseThrow())));
        }
        return Optional.of(fields);
    }

    private static Optional<String> headerValue(Node node) {
        return node.asScalar()
                .filter(scalar -> scalar.kind() == ScalarNode.Kind.STRING || scalar.kind() == ScalarNode.Kind.BOOLEAN)
                .map(ScalarNode::text);
    }

    /** Multi-value headers come first and set the case; a single one of the same name is added to them. */
    private static Headers merged(List<Headers.Field> multi, List<Headers.Field> single) {
        Headers merged = Headers.of(multi);
        for (Headers.Field field : single) {
            String name = multi.stream().map(Headers.Field::name).filter(field.name()::equalsIgnoreCase).findFirst()
                    .orElse(field.name());
            merged = merged.plus(name, field.value());
        }
        return merged;
    }
}
