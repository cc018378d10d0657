package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import java.util.stream.Stream;

/** {@code validation-required-forbidden}: a model that forbids further properties knows each one that it requires. */
final class ValidationRequiredForbidden implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("validation-required-forbidden", Severity.WARNING,
                "A model that forbids further properties knows each one that it requires.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return ModelSchemas.in(subject.definition()).all().stream()
                .filter(schema -> schema.get("additionalProperties").flatMap(Node::asBoolean).filter(open -> !open).isPresent())
                .filter(schema -> !schema.has("patternProperties"))
                .flatMap(schema -> schema.get("required").flatMap(Node::asList).stream().flatMap(list -> list.items().stream())
                        .filter(name -> name.asString().filter(text -> !has(schema, text)).isPresent())
                        .map(name -> Finding.at(name, "`" + name.asString().orElseThrow() + "` is required, and as it is none of "
                                        + "`properties`, `additionalProperties: false` forbids it, so every body is refused.")
                                .withHint("Add it to `properties`, or correct its name.")));
    }

    private static boolean has(MapNode schema, String name) {
        return schema.get("properties").flatMap(Node::asMap).filter(properties -> properties.has(name)).isPresent();
    }
}
