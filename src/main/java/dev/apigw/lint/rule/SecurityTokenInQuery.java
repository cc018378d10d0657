package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.mapping.Expression;
import dev.apigw.mapping.ParameterLocation;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code security-token-in-query}: credentials do not stand in the address. */
final class SecurityTokenInQuery implements LintRule {
    private static final Pattern CREDENTIAL = Pattern.compile(
            "(?i).*(?:token|secret|password|api[-_]?key|jwt|auth|signature|session).*");

    @Override public RuleInfo info() {
        return new RuleInfo("security-token-in-query", Severity.INFO,
                "An authorizer does not read its token from the query string.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return subject.definition().api().authorizers().stream().flatMap(authorizer -> AuthorizerCache.sources(authorizer).stream()
                .flatMap(source -> Expression.parse(source).stream())
                .filter(source -> source instanceof Expression.MethodRequest parameter
                        && parameter.location().declaredAs() == ParameterLocation.QUERYSTRING
                        && CREDENTIAL.matcher(parameter.name()).matches())
                .map(source -> Finding.at(authorizer.identitySource().orElseThrow().origin(), "`" + authorizer.name()
                                + "` reads `" + ((Expression.MethodRequest) source).name()
                                + "` from the query string, so tokens end up in logs, histories and `Referer` headers.")
                        .withHint("Read it from a header.")));
    }
}
