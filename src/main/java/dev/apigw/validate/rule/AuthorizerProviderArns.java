package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.StatedAuthorizer;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code authorizer-provider-arns}: a Cognito authorizer names its user pools. */
final class AuthorizerProviderArns implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("authorizer-provider-arns", Severity.ERROR,
                "A Cognito authorizer names its user pools.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedAuthorizer.in(definition).filter(authorizer -> authorizer.type().equals("COGNITO_USER_POOLS"))
                .filter(authorizer -> authorizer.get("providerARNs")
                        .map(node -> node.asList().map(list -> list.items().isEmpty()).orElse(false)).orElse(true))
                .map(authorizer -> authorizer.at("providerARNs", "`" + authorizer.name().text()
                                + "` names no user pool in `providerARNs`, so the import is refused.")
                        .withHint("Add the ARN of the user pool.")
                        .withImportMessage("ProviderARNs cannot be empty"));
    }
}
