package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.model.Stated;
import dev.apigw.source.JsonReader;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ScalarNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A statement of the resource policy.
 *
 * @param principals    {@code *}, or what else is stated, by kind
 * @param conditionKeys as stated, all operators together
 * @param inFile        whether the policy is a mapping of the definition, so that its parts have places
 */
record PolicyStatement(MapNode node, boolean allows, List<String> principals, List<Node> actions, List<Node> resources,
                       List<ScalarNode> conditionKeys, Origin policy, boolean inFile) {
    private record All(List<PolicyStatement> statements) {}

    /** The statements, in order; none if the policy cannot be read. */
    static List<PolicyStatement> in(Definition definition) {
        return definition.derived(All.class, PolicyStatement::read).statements();
    }

    private static All read(Definition definition) {
        Optional<Stated> policy = definition.api().policy();
        Optional<MapNode> written = policy.flatMap(text -> Written.at(definition, text.origin())).flatMap(Node::asMap);
        Optional<MapNode> tree = written.or(() -> policy.flatMap(text -> JsonReader.parse(text.value())).flatMap(Node::asMap));
        return new All(tree.flatMap(map -> map.get("Statement")).stream().flatMap(PolicyStatement::items)
                .flatMap(item -> item.asMap().stream())
                .map(map -> statement(map, policy.orElseThrow().origin(), written.isPresent())).toList());
    }

    private static PolicyStatement statement(MapNode map, Origin policy, boolean inFile) {
        List<String> principals = map.get("Principal").stream().flatMap(PolicyStatement::principals).toList();
        List<ScalarNode> keys = map.get("Condition").flatMap(Node::asMap).stream().flatMap(all -> all.entries().stream())
                .flatMap(operator -> operator.value().asMap().stream()).flatMap(tests -> tests.entries().stream())
                .map(MapNode.Entry::key).toList();
        return new PolicyStatement(map, map.get("Effect").flatMap(Node::asText).equals(Optional.of("Allow")), principals,
                map.get("Action").stream().flatMap(PolicyStatement::items).toList(),
                map.get("Resource").stream().flatMap(PolicyStatement::items).toList(), keys, policy, inFile);
    }

    private static Stream<Node> items(Node node) {
        return node instanceof ListNode list ? list.items().stream() : Stream.of(node);
    }

    private static Stream<String> principals(Node node) {
        return node instanceof MapNode map ? map.entries().stream().flatMap(entry -> items(entry.value()))
                .flatMap(item -> item.asText().stream()) : items(node).flatMap(item -> item.asText().stream());
    }

    /** Whether it lets everybody in, under no condition. */
    boolean allowsEverybody() {
        return allows && principals.contains("*") && conditionKeys.isEmpty();
    }

    /** The place of a part of it; of the policy if that is a text. */
    Origin at(Node part) {
        return inFile ? InFile.of(part) : policy;
    }

    Origin at(String element) {
        return at(node.get(element).orElse(node));
    }
}
