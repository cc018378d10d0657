package dev.apigw.simulate.access;

import dev.apigw.diagnostic.Origin;
import dev.apigw.model.Stated;
import dev.apigw.source.JsonReader;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ParsedSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a policy of its JSON text.
 *
 * <p>Source: documented – IAM user guide, "Grammar of the IAM JSON policy language". What the grammar does not allow is a
 * problem, never a statement without effect.
 */
public final class PolicyReader {
    /** What a policy is attached to; only one of a resource names principals. */
    public enum Kind { IDENTITY, RESOURCE, AUTHORIZER }

    private static final Set<String> VERSIONS = Set.of(PolicyDocument.WITH_VARIABLES, PolicyDocument.OLD);
    private static final Set<String> ELEMENTS = Set.of("Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction",
            "Resource", "NotResource", "Condition");

    private final Kind kind;
    private final List<PolicyProblem> problems = new ArrayList<>();

    private PolicyReader(Kind kind) {
        this.kind = kind;
    }

    /** The policy of a text; statements have their own lines if the file behind the text can still be read. */
    public static ParsedPolicy read(Stated policy, Kind kind) {
        PolicyReader reader = new PolicyReader(kind);
        ParsedSource parsed = JsonReader.read(policy.value());
        parsed.problems().stream().limit(1).forEach(problem -> reader.problem(problem.message(), policy.origin()));
        Optional<PolicyDocument> document = parsed.root().flatMap(root ->
                reader.document(root, policy.origin(), places(policy, kind)));
        return new ParsedPolicy(reader.problems.isEmpty() ? document : Optional.empty(), reader.problems);
    }

    /** What an authorizer returned stands in no file. */
    private static StatementPlaces places(Stated policy, Kind kind) {
        return kind == Kind.AUTHORIZER ? new StatementPlaces(policy.origin(), List.of()) : StatementPlaces.of(policy);
    }

    private Optional<PolicyDocument> document(Node root, Origin origin, StatementPlaces places) {
        Optional<MapNode> map = root.asMap();
        if (map.isEmpty()) {
            problem("A policy is an object, not " + root.describe() + ".", origin);
            return Optional.empty();
        }
        map.get().entries().stream().filter(entry -> !Set.of("Version", "Id", "Statement").contains(entry.name()))
                .forEach(entry -> problem("`" + entry.name() + "` is no element of a policy.", origin));
        Optional<Node> stated = map.get().get("Version");
        String version = stated.flatMap(Node::asString).orElse(PolicyDocument.OLD);
        if (!VERSIONS.contains(version) || stated.isPresent() && stated.get().asString().isEmpty()) {
            problem("`Version` is 2012-10-17 or 2008-10-17.", origin);
        }
        List<Node> nodes = map.get().get("Statement").map(PolicyReader::items).orElse(List.of());
        if (nodes.isEmpty()) {
            problem("The policy has no `Statement`.", origin);
        }
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            statement(nodes.get(i), places.origin(i), version.equals(PolicyDocument.WITH_VARIABLES)).ifPresent(statements::add);
        }
        return Optional.of(new PolicyDocument(version, statements));
    }

    private Optional<Statement> statement(Node node, Origin origin, boolean variables) {
        Optional<MapNode> found = node.asMap();
        if (found.isEmpty()) {
            problem("A statement is an object, not " + node.describe() + ".", origin);
            return Optional.empty();
        }
        MapNode map = found.get();
        map.entries().stream().filter(entry -> !ELEMENTS.contains(entry.name()))
                .forEach(entry -> problem("`" + entry.name() + "` is no element of a statement.", origin));
        Optional<Statement.Effect> effect = effect(map, origin);
        Optional<Statement.Element> action = element(map, "Action", origin);
        Optional<Statement.Element> resource = element(map, "Resource", origin);
        Optional<Principals> principal = principal(map, origin);
        List<Condition> conditions = conditions(map, origin);
        if (effect.isEmpty() || action.isEmpty() || resource.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Statement(map.get("Sid").flatMap(Node::asText), effect.get(), principal, action.get(),
                resource.get(), conditions, variables, origin));
    }

    private Optional<Statement.Effect> effect(MapNode map, Origin origin) {
        Optional<String> text = map.get("Effect").flatMap(Node::asString);
        if (text.isPresent() && Set.of("Allow", "Deny").contains(text.get())) {
            return Optional.of(text.get().equals("Allow") ? Statement.Effect.ALLOW : Statement.Effect.DENY);
        }
        problem("`Effect` is `Allow` or `Deny`.", origin);
        return Optional.empty();
    }

    private Optional<Statement.Element> element(MapNode map, String name, Origin origin) {
        String not = "Not" + name;
        if (map.has(name) == map.has(not)) {
            problem("A statement has either `" + name + "` or `" + not + "`.", origin);
            return Optional.empty();
        }
        boolean negated = map.has(not);
        return Optional.of(new Statement.Element(negated, strings(map.get(negated ? not : name).orElseThrow(), name, origin)));
    }

    private Optional<Principals> principal(MapNode map, Origin origin) {
        boolean negated = map.has("NotPrincipal");
        boolean stated = negated || map.has("Principal");
        if (kind == Kind.RESOURCE && (!stated || negated && map.has("Principal"))) {
            problem("A statement of a resource policy has either `Principal` or `NotPrincipal`.", origin);
        } else if (kind != Kind.RESOURCE && stated) {
            problem("Only a statement of a resource policy names a `Principal`.", origin);
        }
        if (kind != Kind.RESOURCE || !stated) {
            return Optional.empty();
        }
        Node node = map.get(negated ? "NotPrincipal" : "Principal").orElseThrow();
        if (node.asString().filter("*"::equals).isPresent()) {
            return Optional.of(new Principals(negated, List.of("*")));
        }
        if (node.asMap().isEmpty()) {
            problem("A principal is `*` or an object.", origin);
            return Optional.empty();
        }
        node.asMap().get().entries().forEach(entry -> strings(entry.value(), "Principal", origin));
        return Optional.of(new Principals(negated, node.asMap().get().get("AWS").map(PolicyReader::items).orElse(List.of()).stream()
                .flatMap(item -> item.asText().stream()).toList()));
    }

    private List<Condition> conditions(MapNode map, Origin origin) {
        List<Condition> conditions = new ArrayList<>();
        Optional<Node> block = map.get("Condition");
        if (block.isPresent() && block.get().asMap().isEmpty()) {
            problem("`Condition` is an object.", origin);
        }
        block.flatMap(Node::asMap).map(MapNode::entries).orElse(List.of()).forEach(operator -> {
            if (operator.value().asMap().isEmpty()) {
                problem("`" + operator.name() + "` of a condition is an object.", origin);
            }
            operator.value().asMap().map(MapNode::entries).orElse(List.of()).forEach(key -> {
                List<String> values = items(key.value()).stream().flatMap(value -> value.asText().stream()).toList();
                if (values.size() != items(key.value()).size() || values.isEmpty()) {
                    problem("`" + key.name() + "` of a condition needs texts.", origin);
                }
                conditions.add(new Condition(operator.name(), key.name(), values, origin));
            });
        });
        return conditions;
    }

    private List<String> strings(Node node, String name, Origin origin) {
        List<String> strings = items(node).stream().flatMap(item -> item.asText().stream()).toList();
        if (strings.isEmpty() || items(node).stream().anyMatch(item -> item.asText().isEmpty())) {
            problem("`" + name + "` is a text or a list of texts.", origin);
        }
        return strings;
    }

    private static List<Node> items(Node node) {
        return node.asList().map(ListNode::items).orElse(List.of(node));
    }

    private void problem(String message, Origin origin) {
        problems.add(new PolicyProblem(message, origin));
    }
}
