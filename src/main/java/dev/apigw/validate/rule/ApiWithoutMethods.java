package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.source.MapNode;
import dev.apigw.source.Node;
import dev.apigw.stated.StatedMethod;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code api-without-methods}: an API has a method. */
final class ApiWithoutMethods implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("api-without-methods", Severity.WARNING, "The definition has at least one operation.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        if (StatedMethod.in(definition).findAny().isPresent()) {
            return Stream.empty();
        }
        MapNode root = definition.document().root();
        Node place = root.entry("paths").<Node>map(MapNode.Entry::key).orElse(root);
        return Stream.of(Finding.at(place, "No path has an operation, so the API cannot be deployed.")
                .withHint("Add an operation under `paths`.")
                .withDeploymentMessage("The REST API doesn't contain any methods"));
    }
}
