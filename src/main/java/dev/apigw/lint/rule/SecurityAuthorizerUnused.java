package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.RestApi;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code security-authorizer-unused}: an authorizer guards something. */
final class SecurityAuthorizerUnused implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("security-authorizer-unused", Severity.WARNING, "Each authorizer is asked by some method.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        RestApi api = subject.definition().api();
        Set<String> used = api.methods().flatMap(each -> each.method().authorizer().stream()).collect(Collectors.toSet());
        return api.resources().stream().allMatch(resource -> resource.resourceMethods().isEmpty()) ? Stream.empty()
                : api.authorizers().stream().filter(authorizer -> !used.contains(authorizer.name()))
                        .map(authorizer -> Finding.at(authorizer.origin(), "The authorizer `" + authorizer.name()
                                        + "` is named by no method, so it guards nothing.")
                                .withHint("Name it under `security` of the methods that it is for, or remove it."));
    }
}
