package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.RestApi;
import java.util.stream.Stream;

/** {@code security-api-key-source}: who expects API keys from an authorizer has one. */
final class SecurityApiKeySource implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("security-api-key-source", Severity.ERROR,
                "With `x-amazon-apigateway-api-key-source: AUTHORIZER`, methods that need a key have a Lambda authorizer.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        RestApi api = subject.definition().api();
        return !api.apiKeySource().equalsIgnoreCase("AUTHORIZER") ? Stream.empty() : Methods.called(api)
                .filter(each -> each.method().apiKeyRequired() && !each.method().authorizationType().equals("CUSTOM"))
                .map(each -> Finding.at(each.method().origin(), Methods.name(each)
                        + " takes its API key from an authorizer and has no Lambda authorizer, so each call is answered with "
                                + "403.")
                        .withHint("Add a Lambda authorizer that returns `usageIdentifierKey`, or set the source to `HEADER`."));
    }
}
