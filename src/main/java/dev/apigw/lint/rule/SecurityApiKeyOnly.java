package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.InFile;
import dev.apigw.diagnostic.Origin;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.RestApi.ResourceMethod;
import dev.apigw.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code security-api-key-only}: an API key meters callers and does not prove who they are. */
final class SecurityApiKeyOnly implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("security-api-key-only", Severity.WARNING, "An API key is not the only thing that a method asks for.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        if (definition.api().policy().isPresent() || definition.api().endpointConfiguration().types().contains("PRIVATE")) {
            return Stream.empty();
        }
        Map<Origin, List<ResourceMethod>> byRequirement = Methods.called(definition.api())
                .filter(each -> each.method().apiKeyRequired() && !Methods.isAuthorized(each.method()))
                .collect(Collectors.groupingBy(each -> requirement(definition, each), LinkedHashMap::new, Collectors.toList()));
        return byRequirement.entrySet().stream().map(entry -> Finding.at(entry.getKey(), Methods.name(entry.getValue().get(0))
                        + Methods.others(entry.getValue())
                        + " asks for an API key and nothing else, so whoever reads the key in an app or a log can call it.")
                .withHint("Add an authorizer or IAM; leave the key to count and limit requests."));
    }

    /** The place of {@code security} that the method follows. */
    private static Origin requirement(Definition definition, ResourceMethod each) {
        boolean own = Written.at(definition, each.method().origin()).flatMap(Node::asMap).map(map -> map.has("security"))
                .orElse(false);
        return own ? Written.member(definition, each.method().origin(), "security")
                : definition.document().root().entry("security").<Origin>map(entry -> InFile.of(entry.key()))
                        .orElse(each.method().origin());
    }
}
