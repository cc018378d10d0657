package dev.apigw.simulate.backend;

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
 * {@code method}, {@code lambda}, {@code event}) and {@code respond}, see {@link StubResponse}. A key that means nothing is an
 * error: a stub that is misspelt would answer wrongly.
 */
public final class StubReader {
    private static final Set<String> MATCH = Set.of("uri", "method", "lambda", "version", "event");
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
        allow(respond, StubResponse.KEYS);
        String name = "stub " + item.span().file().name() + ":" + item.span().from().line();
        return new Stub(pattern(match, "uri"), text(match, "method").filter(method -> !method.equals("ANY")),
                pattern(match, "lambda"), text(match, "version"), match.has("event") ? mapping(match, "event").map(Node.class::cast) : Optional.empty(),
                new StubResponse(respond, name, this::error).answer());
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
