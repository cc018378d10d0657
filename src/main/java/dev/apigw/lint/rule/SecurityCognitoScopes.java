package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.RestApi;
import dev.apigw.model.RestApi.ResourceMethod;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code security-cognito-scopes}: what a token may do is looked at. */
final class SecurityCognitoScopes implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("security-cognito-scopes", Severity.HINT,
                "A method behind a user pool names the scopes that it needs.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        RestApi api = subject.definition().api();
        return api.authorizers().stream().filter(authorizer -> authorizer.type().equals("COGNITO_USER_POOLS"))
                .flatMap(authorizer -> {
            List<ResourceMethod> without = Methods.called(api).filter(each -> each.method().authorizer()
                    .equals(Optional.of(authorizer.name()))
                    && each.method().authorizationScopes().isEmpty()).toList();
            return Methods.once(without, first -> Finding.at(first.method().origin(), Methods.name(first) + Methods.others(without)
                            + " names no scope of `" + authorizer.name()
                            + "`, so each user of the pool may call it, and only with an ID token.")
                    .withHint("Name the scopes in `security`, if clients send access tokens."));
        });
    }
}
