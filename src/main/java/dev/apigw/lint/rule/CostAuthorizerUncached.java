package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extensions;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** {@code cost-authorizer-uncached}: an authorizer is not called for each request. */
final class CostAuthorizerUncached implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("cost-authorizer-uncached", Severity.INFO, "What a Lambda authorizer decides is kept for a while.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        return definition.api().authorizers().stream()
                .filter(authorizer -> AuthorizerCache.isLambda(authorizer) && authorizer.authorizerResultTtlInSeconds()
                        .equals(OptionalInt.of(0)))
                .map(authorizer -> Finding.at(Written.member(definition, authorizer.origin(), Extensions.AUTHORIZER,
                        "authorizerResultTtlInSeconds"),
                                "`" + authorizer.name() + "` is called for each request, which costs an invocation and its time.")
                        .withHint("Give 60 seconds or more, and let its policy hold for all methods of the API."));
    }
}
