package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.resolve.Placeholders;
import java.util.stream.Stream;

/** {@code security-authorizer-cache-anonymous}: a decision is kept under a key that differs from caller to caller. */
final class SecurityAuthorizerCacheAnonymous implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("security-authorizer-cache-anonymous", Severity.ERROR,
                "The identity sources of a cached REQUEST authorizer tell callers apart.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        return definition.api().authorizers().stream()
                .filter(authorizer -> authorizer.type().equals("REQUEST") && AuthorizerCache.ttl(authorizer) > 0)
                .filter(authorizer -> !AuthorizerCache.sources(authorizer).isEmpty()
                        && AuthorizerCache.sources(authorizer).stream().noneMatch(AuthorizerCache::identifies)
                        && !Placeholders.unresolvedIn(authorizer.identitySource().orElseThrow().value()))
                .map(authorizer -> Finding.at(authorizer.identitySource().orElseThrow().origin(), "`identitySource` of `"
                                + authorizer.name() + "` is the same for all callers, so for " + AuthorizerCache.ttl(authorizer)
                                + " seconds everybody gets what the first caller was allowed.")
                        .withHint("Add the header or parameter that carries the token, or set `authorizerResultTtlInSeconds: 0`."));
    }
}
