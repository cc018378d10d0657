package dev.apigw.validate.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.resolve.ApiKind;
import dev.apigw.stated.StatedAuthorizer;
import dev.apigw.validate.ValidationRule;
import java.util.Set;
import java.util.stream.Stream;

/** {@code authorizer-type}: an authorizer is of a type that the product has. */
final class AuthorizerType implements ValidationRule {
    @Override public RuleInfo info() {
        return new RuleInfo("authorizer-type", Severity.WARNING,
                "An authorizer is of a type that the API's product has.");
    }

    @Override public Stream<Finding> check(Definition definition) {
        Set<String> types = definition.document().apiKind() == ApiKind.REST
                ? Set.of("TOKEN", "REQUEST", "COGNITO_USER_POOLS") : Set.of("REQUEST", "JWT");
        // A type that neither product has is a value that the extension does not take.
        return StatedAuthorizer.in(definition).filter(authorizer -> ALL.contains(authorizer.type()))
                .filter(authorizer -> !types.contains(authorizer.type()))
                .map(authorizer -> finding(authorizer, definition.document().apiKind()));
    }

    private static final Set<String> ALL = Set.of("TOKEN", "REQUEST", "COGNITO_USER_POOLS", "JWT");

    private static Finding finding(StatedAuthorizer authorizer, ApiKind kind) {
        String product = kind == ApiKind.REST ? "A REST API" : "An HTTP API";
        return authorizer.at("type", "`" + authorizer.name().text() + "` is an authorizer of type `"
                        + authorizer.text("type").orElse("") + "`. " + product
                        + " has none of that type, so the methods that name it are not protected by it.")
                .withHint(kind == ApiKind.REST ? "Use `token`, `request` or `cognito_user_pools`."
                        : "Use `jwt` or `request`.");
    }
}
