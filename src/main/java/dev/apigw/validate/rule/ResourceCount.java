package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Quotas;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code quota-resources}: an API has at most 300 resources. */
final class ResourceCount implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("quota-resources", Severity.WARNING,
                "An API has at most 300 resources unless its quota was raised.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        // Every prefix of a path is a resource, the root included.
        return definition.api().resources().stream().skip(Quotas.RESOURCES).limit(1)
                .map(resource -> Finding.at(resource.origin(), "The API has " + definition.api().resources().size()
                                + " resources; " + Quotas.RESOURCES + " are allowed unless the quota was raised.")
                        .withHint("Split the API, or ask for a higher quota of resources per API."));
    }
}
