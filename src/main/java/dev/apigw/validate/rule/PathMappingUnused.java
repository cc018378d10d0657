package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.mapping.Destination;
import dev.apigw.model.IntegrationType;
import dev.apigw.resolve.Placeholders;
import dev.apigw.stated.StatedIntegration;
import dev.apigw.validate.ValidationRule;
import java.util.Set;
import java.util.stream.Stream;

/** {@code path-mapping-unused}: a mapping to the path of the backend has its place in the uri. */
final class PathMappingUnused implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("path-mapping-unused", Severity.WARNING,
                "Each mapping `integration.request.path.name` has a `{name}` in the `uri`.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedIntegration.in(definition)
                .filter(integration -> integration.type().filter(type -> type != IntegrationType.MOCK).isPresent())
                .filter(integration -> integration.text("uri").filter(uri -> !Placeholders.unresolvedIn(uri)).isPresent())
                .flatMap(integration -> {
                    Set<String> variables = UriVariableUnmapped.variablesIn(integration);
                    return integration.requestParameters().filter(mapping -> mapping.destination()
                                    .filter(UriVariableUnmapped::isPathOfBackend)
                                    .filter(destination -> !variables.contains(destination.name())).isPresent())
                            .map(mapping -> Finding.at(mapping.key(), "The uri has no `{" + mapping.destination()
                                            .map(Destination::name).orElse("") + "}`, so the mapped value goes nowhere.")
                                    .withHint("Put the variable into the uri, or remove the mapping."));
                });
    }
}
