package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Quotas;
import dev.apigw.stated.StatedAuthorizer;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code quota-authorizers}: an API has at most 10 authorizers. */
final class AuthorizerCount implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("quota-authorizers", Severity.WARNING,
                "An API has at most 10 authorizers unless its quota was raised.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedAuthorizer.in(definition).skip(Quotas.AUTHORIZERS).limit(1)
                .map(authorizer -> Finding.at(authorizer.name(), "This is authorizer number " + (Quotas.AUTHORIZERS + 1)
                                + "; an API has " + Quotas.AUTHORIZERS + " unless the quota was raised.")
                        .withHint("Remove authorizers, or ask for a higher quota of authorizers per API."));
    }
}
