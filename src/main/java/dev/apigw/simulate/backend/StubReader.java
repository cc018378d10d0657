package dev.apigw.simulate.backend;

import dev.apigw.simulate.Body;
import dev.apigw.simulate.EndpointResponse;
import dev.apigw.simulate.Headers;
import dev.apigw.source.JsonText;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import dev.apigw.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads stubs: a list, or a mapping with the list under {@code backends}; each item has {@code match} ({@code uri},
 * {@code method}, {@code lambda}, {@code event}) and {@code respond} ({@code status}, {@code headers}, {@code body}, {@code bodyBase64},
 * {@code payload}, {@code functionError}). A key that means nothing is an error: a stub that is misspelt would answer wrongly.
 */
public final class StubReader {
    private static final Set<String> MATCH = Set.of("uri", "method", "lambda", "event");
    private static final Set<String> RESPOND = Set.of("status", "headers", "body", "bodyBase64", "payload", "functionError");
    private final List<Problem> problems = new ArrayList<>();

    private StubReader() {}

    /**
     * The stubs of a file, or what is wrong with it.
     *
     * @param stubs empty if there are problems
     */
    public record Result(Optional<Stubs> stubs, List<Problem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /** A mistake in the file. Not a finding: there is no rule that could be explained or silenced. */
    public record Problem(SourceSpan place, String message) {
        /** The line that the user sees. */
        @Override public String toString() {
            return place + ": " + message;
        }
    }

    /** The stubs that stand at the top of a file. */
    public static Result read(Node root) {
        StubReader reader = new StubReader();
        Optional<ListNode> list = root.asList();
        if (list.isEmpty() && root.asMap().isPresent()) {
            MapNode map = root.asMap().get();
            reader.allow(map, Set.of("backends"));
            list = map.get("backends").flatMap(Node::asList);
        }
        if (list.isEmpty()) {
            reader.error(root, "A backends file is a list of stubs, or a mapping with that list under `backends`.");
            return reader.result(List.of());
        }
        return reader.result(reader.stubs(list.get()));
    }

    private Result result(List<Stub> stubs) {
        return new Result(problems.isEmpty() ? Optional.of(new Stubs(stubs)) : Optional.empty(), problems);
    }

    private List<Stub> stubs(ListNode list) {
        List<Stub> stubs = new ArrayList<>();
        for (Node item : list.items()) {
            Optional<MapNode> map = item.asMap();
            if (map.isEmpty()) {
                error(item, "A stub is a mapping with `match` and `respond`, this is " + item.describe() + ".");
                continue;
            }
            allow(map.get(), Set.of("match", "respond"));
            Optional<MapNode> match = mapping(map.get(), "match");
            Optional<MapNode> respond = mapping(map.get(), "respond");
            if (match.isPresent() && respond.isPresent()) {
                stubs.add(stub(match.get(), respond.get(), item));
            }
        }
        return stubs;
    }

    private Stub stub(MapNode match, MapNode respond, Node item) {
        allow(match, MATCH);
        allow(respond, RESPOND);
        String name = "stub " + item.span().file().name() + ":" + item.span().from().line();
        return new Stub(pattern(match, "uri"), text(match, "method").filter(method -> !method.equals("ANY")),
                pattern(match, "lambda"), match.has("event") ? mapping(match, "event").map(Node.class::cast) : Optional.empty(),
                response(respond), name);
    }

    private EndpointResponse response(MapNode respond) {
        boolean isPayload = respond.has("payload");
        if (isPayload && (respond.has("body") || respond.has("bodyBase64")) || respond.has("body") && respond.has("bodyBase64")) {
            error(respond, "A stub answers with one of `payload`, `body` and `bodyBase64`.");
        }
        Body body = isPayload ? Body.of(JsonText.compact(respond.get("payload").get()))
                : respond.has("bodyBase64") ? bytes(respond) : Body.of(text(respond, "body").orElse(""));
        boolean failed = respond.get("functionError").filter(node -> !node.isNull()
                && !node.asBoolean().equals(Optional.of(false))).isPresent();
        return new EndpointResponse(status(respond), headers(respond), body, failed);
    }

    private int status(MapNode respond) {
        Optional<Node> status = respond.get("status");
        Optional<Integer> number = status.flatMap(Node::asText).filter(text -> text.matches("[1-5]\\d\\d")).map(Integer::valueOf);
        if (status.isPresent() && number.isEmpty()) {
            error(status.get(), "A status is a number from 100 to 599, this is " + status.get().describe() + ".");
        }
        return number.orElse(200);
    }

    private Headers headers(MapNode respond) {
        Headers headers = Headers.none();
        Optional<MapNode> stated = respond.has("headers") ? mapping(respond, "headers") : Optional.empty();
        for (MapNode.Entry entry : stated.map(MapNode::entries).orElse(List.of())) {
            List<Node> values = entry.value().asList().map(ListNode::items).orElse(List.of(entry.value()));
            for (Node value : values) {
                if (value.asText().isEmpty()) {
                    error(value, "The value of a header is a text, this is " + value.describe() + ".");
                }
                headers = headers.plus(entry.name(), value.asText().orElse(""));
            }
        }
        return headers;
    }

    private Body bytes(MapNode respond) {
        Optional<Body> decoded = text(respond, "bodyBase64").flatMap(text -> Body.of(text).decodeBase64());
        if (decoded.isEmpty()) {
            error(respond.get("bodyBase64").get(), "`bodyBase64` holds no base64.");
        }
        return decoded.orElse(Body.empty());
    }

    private Optional<Pattern> pattern(MapNode map, String key) {
        Optional<String> text = text(map, key);
        try {
            return text.map(Pattern::compile);
        } catch (PatternSyntaxException e) {
            error(map.get(key).get(), "`" + key + "` is no regular expression: " + e.getDescription() + ".");
            return Optional.empty();
        }
    }

    private Optional<String> text(MapNode map, String key) {
        Optional<Node> node = map.get(key);
        if (node.isPresent() && node.get().asText().isEmpty()) {
            error(node.get(), "`" + key + "` is a text, this is " + node.get().describe() + ".");
        }
        return node.flatMap(Node::asText);
    }

    private Optional<MapNode> mapping(MapNode map, String key) {
        Optional<Node> node = map.get(key);
        if (node.flatMap(Node::asMap).isEmpty()) {
            error(node.orElse(map), node.isEmpty() ? "`" + key + "` is missing." : "`" + key + "` is a mapping, this is "
                    + node.get().describe() + ".");
        }
        return node.flatMap(Node::asMap);
    }

    private void allow(MapNode map, Set<String> keys) {
        for (MapNode.Entry entry : map.entries()) {
            if (!keys.contains(entry.name())) {
                ScalarNode key = entry.key();
                error(key, "`" + entry.name() + "` is no key of a stub here; known are "
                        + String.join(", ", keys.stream().sorted().map(known -> "`" + known + "`").toList()) + ".");
            }
        }
    }

    private void error(Node node, String message) {
        problems.add(new Problem(node.span(), message));
    }
}
