package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.diagnostic.Similar;
import dev.apigw.fact.Extensions;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.source.ParsedSource;
import dev.apigw.source.SourceFile;
import dev.apigw.source.SourceReader;
import dev.apigw.stated.ExtensionWalk;
import dev.apigw.stated.Unfilled;
import dev.apigw.validate.ValidationRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code policy-document}: a resource policy is a policy document. */
final class PolicyDocument implements ValidationRule {
    private static final Set<String> ELEMENTS = Set.of("Version", "Id", "Statement");
    private static final Set<String> STATEMENT = Set.of("Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction",
            "Resource", "NotResource", "Condition");

    @Override public RuleInfo info() {
        return new RuleInfo("policy-document", Severity.ERROR,
                "A resource policy has the elements of a policy document and no others.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        ResolvedDocument document = definition.document();
        return ExtensionWalk.wellPlaced(definition, Extensions.POLICY)
                .flatMap(stated -> document.follow(stated.value()).stream())
                .flatMap(policy -> policy.asString().isPresent() ? text(policy) : document(document, policy))
                .map(finding -> finding.withImportMessage("Invalid policy document. Please check the policy syntax and "
                        + "ensure that Principals are valid."));
    }

    /** A policy that is given as JSON text; what is inside it has no place of its own. */
    private static Stream<Finding> text(Node policy) {
        String text = policy.asString().orElse("");
        if (Unfilled.in(text)) {
            return Stream.empty();
        }
        ParsedSource parsed = SourceReader.parse(SourceFile.inMemory("policy", text));
        boolean isPolicy = parsed.root().flatMap(Node::asMap).map(map -> map.has("Statement")).orElse(false);
        return isPolicy ? Stream.empty()
                : Stream.of(Finding.at(policy, "The text is no policy document, so the import is refused.")
                        .withHint("Write the policy as a mapping with `Version` and `Statement`."));
    }

    private static Stream<Finding> document(ResolvedDocument document, Node policy) {
        if (!(policy instanceof MapNode map) || isFunction(map)) {
            return Stream.empty(); // a wrong type is for the shape of the extension
        }
        Stream<Finding> unknown = unknown(map, ELEMENTS, "a policy");
        if (!map.has("Statement")) {
            // SAM adds the statements that its Auth properties ask for.
            return document.apiProperties().isPresent() ? unknown : Stream.concat(unknown, Stream.of(Finding.at(map, "The policy has no `Statement`, so the import is refused.")
                    .withHint("Add `Statement` with at least one statement.")));
        }
        return Stream.concat(unknown, statements(document, map).flatMap(statement -> statement(statement)));
    }

    private static Stream<MapNode> statements(ResolvedDocument document, MapNode policy) {
        return document.get(policy, "Statement").stream()
                .flatMap(node -> node instanceof ListNode list ? list.items().stream() : Stream.of(node))
                .flatMap(node -> document.follow(node).flatMap(Node::asMap).stream()).filter(map -> !isFunction(map));
    }

    private static Stream<Finding> statement(MapNode statement) {
        Stream<Finding> effect = statement.get("Effect").stream()
                .filter(node -> node.asText().map(text -> !Unfilled.in(text) && !Set.of("Allow", "Deny").contains(text))
                        .orElse(false))
                .map(node -> Finding.at(node, "`Effect` is " + node.describe() + ", so the import is refused.")
                        .withHint("Write `Allow` or `Deny`."));
        return Stream.of(unknown(statement, STATEMENT, "a statement"), effect,
                        missing(statement, List.of("Effect")), missing(statement, List.of("Principal", "NotPrincipal")),
                        missing(statement, List.of("Action", "NotAction")),
                        missing(statement, List.of("Resource", "NotResource")))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> missing(MapNode statement, List<String> oneOf) {
        return oneOf.stream().anyMatch(statement::has) ? Stream.empty()
                : Stream.of(Finding.at(statement, "The statement has no `" + oneOf.get(0) + "`, so the import is refused.")
                        .withHint("Add `" + oneOf.get(0) + "`."));
    }

    private static Stream<Finding> unknown(MapNode map, Set<String> known, String where) {
        return map.entries().stream().filter(entry -> !known.contains(entry.name()))
                .map(entry -> Finding.at(entry.key(), "`" + entry.name() + "` is no element of " + where
                                + ", so the import is refused.")
                        .withHint(Similar.nearest(entry.name(), known).map(meant -> "Write `" + meant + "`.")
                                .orElse("Remove it.")));
    }

    private static boolean isFunction(MapNode map) {
        return map.tag().isPresent() || map.entries().stream()
                .anyMatch(entry -> entry.name().startsWith("Fn::") || entry.name().equals("Ref"));
    }
}
