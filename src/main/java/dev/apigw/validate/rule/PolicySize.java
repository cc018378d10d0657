package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extensions;
import dev.apigw.fact.Quotas;
import dev.apigw.source.JsonText;
import dev.apigw.stated.ExtensionWalk;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code quota-policy}: a resource policy has at most 8192 characters. */
final class PolicySize implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("quota-policy", Severity.WARNING,
                "A resource policy has at most 8192 characters unless its quota was raised.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return ExtensionWalk.wellPlaced(definition, Extensions.POLICY)
                .flatMap(stated -> definition.document().follow(stated.value()).stream())
                .flatMap(node -> Stream.of(node.asString().orElseGet(() -> JsonText.compact(node)))
                        .filter(text -> text.length() > Quotas.POLICY_CHARACTERS)
                        .map(text -> Finding.at(node, "The policy has " + text.length() + " characters; "
                                        + Quotas.POLICY_CHARACTERS + " are allowed unless the quota was raised.")
                                .withHint("Shorten it with wildcards, or ask for a higher quota.")));
    }
}
