package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.resolve.ResolvedDocument;
import dev.apigw.source.ListNode;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code validation-closed-allof}: a part of an {@code allOf} does not forbid the properties of the other parts. */
final class ValidationClosedAllof implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("validation-closed-allof", Severity.WARNING,
                "A part of an `allOf` does not forbid the properties of the other parts.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        return ModelSchemas.in(definition).all().stream()
                .flatMap(schema -> schema.get("allOf").flatMap(Node::asList).stream())
                .flatMap(list -> list.items().stream().flatMap(part -> finding(definition.document(), list, part).stream()));
    }

    private static Optional<Finding> finding(ResolvedDocument document, ListNode all, Node part) {
        Optional<MapNode> schema = document.follow(part).flatMap(Node::asMap);
        Optional<Node> closed = schema.flatMap(map -> map.get("additionalProperties"))
                .filter(value -> value.asBoolean().filter(open -> !open).isPresent());
        if (closed.isEmpty()) {
            return Optional.empty();
        }
        Set<String> own = names(document, schema.get());
        return all.items().stream().filter(other -> other != part).flatMap(other -> document.follow(other)
                .flatMap(Node::asMap).stream())
                .flatMap(other -> names(document, other).stream()).filter(name -> !own.contains(name)).findFirst()
                .map(name -> Finding.at(closed.get(), "`additionalProperties: false` in a part of `allOf` forbids `" + name
                                + "` of another part, so a body that holds it is refused.")
                        .withRelated(InFile.of(all), "the parts stand here")
                        .withHint("Remove it, or write all properties into one schema."));
    }

    private static Set<String> names(ResolvedDocument document, MapNode schema) {
        return document.map(schema, "properties").stream().flatMap(map -> map.entries().stream()).map(MapNode.Entry::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
