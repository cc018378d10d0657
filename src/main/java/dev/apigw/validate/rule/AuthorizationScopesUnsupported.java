package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.stated.StatedMethod;
import dev.apigw.stated.StatedSecurity;
import dev.apigw.validate.ValidationRule;
import java.util.stream.Stream;

/** {@code authorization-scopes-unsupported}: only Cognito authorizers have scopes. */
final class AuthorizationScopesUnsupported implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("authorization-scopes-unsupported", Severity.ERROR,
                "Scopes stand on requirements of `cognito_user_pools` authorizers only.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        return StatedMethod.in(definition).flatMap(method -> StatedSecurity.of(method).uses())
                .filter(use -> use.scopes().asList().filter(list -> !list.items().isEmpty()).isPresent())
                .filter(use -> use.authorizerType().filter(type -> type.equals("token") || type.equals("request"))
                        .isPresent())
                .map(use -> Finding.at(use.scopes(), "`" + use.scheme().text() + "` is a Lambda authorizer, and scopes are "
                                + "for `cognito_user_pools` authorizers only; `" + use.method().name() + "` is refused.")
                        .withHint("Write `" + use.scheme().text() + ": []`, and check scopes in the function.")
                        .withImportMessage(use.method().refusal("Invalid Method authorization type specified. "
                                + "Authorization Scopes are only valid for COGNITO_USER_POOLS authorization type")));
    }
}
