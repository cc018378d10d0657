package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extensions;
import dev.apigw.fact.Quotas;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.stream.Stream;

/** {@code security-authorizer-ttl-long}: a revoked permission ends soon. */
final class SecurityAuthorizerTtlLong implements LintRule {
    private static final int LONG = 1800;

    @Override public RuleInfo info() {
        return new RuleInfo("security-authorizer-ttl-long", Severity.INFO,
                "The answer of an authorizer is kept for half an hour at most.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        return definition.api().authorizers().stream().filter(AuthorizerCache::isLambda)
                .filter(authorizer -> AuthorizerCache.ttl(authorizer) > LONG
                        && AuthorizerCache.ttl(authorizer) <= Quotas.AUTHORIZER_TTL_MAX_SECONDS)
                .map(authorizer -> Finding.at(Written.member(definition, authorizer.origin(), Extensions.AUTHORIZER,
                        "authorizerResultTtlInSeconds"),
                                "`" + authorizer.name() + "` is not asked again for " + AuthorizerCache.ttl(authorizer)
                                        + " seconds, so a token that was revoked works that long.")
                        .withHint("Give " + LONG + " seconds at most, or as long as your tokens live."));
    }
}
