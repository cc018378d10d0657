package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extensions;
import dev.apigw.source.Node;
import dev.apigw.stated.ExtensionWalk;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code private-api-policy}: a private API has a resource policy. */
final class PrivateApiPolicy implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("private-api-policy", Severity.ERROR,
                "A private API has a resource policy.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return ExtensionWalk.wellPlaced(definition, Extensions.ENDPOINT_CONFIGURATION)
                .filter(stated -> definition.api().policy().isEmpty() && !isGivenOutside(definition))
                .flatMap(stated -> definition.document().follow(stated.value()).flatMap(Node::asMap).stream())
                .flatMap(map -> definition.document().get(map, "types").flatMap(Node::asList).stream())
                .flatMap(types -> types.items().stream())
                .filter(type -> type.asText().map("PRIVATE"::equalsIgnoreCase).orElse(false)).limit(1)
                .map(type -> Finding.at(type, "The API is private but has no resource policy, so its deployment is refused.")
                        .withHint("Add `" + Extensions.POLICY + "` that allows `execute-api:Invoke` from your VPC endpoint.")
                        .withDeploymentMessage("Private REST API doesn't have a resource policy attached to it"));
    }

    /** Whether the template around the definition attaches a policy. */
    private static boolean isGivenOutside(Definition definition) {
        return definition.document().root().has(Extensions.POLICY) || definition.document().apiProperties()
                .map(api -> api.properties().has("Policy") || api.properties().has("Auth")).orElse(false);
    }
}
