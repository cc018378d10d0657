package dev.apigw.lint.rule;

import dev.apigw.mapping.Expression;
import dev.apigw.model.Authorizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How long API Gateway keeps what an authorizer decides, and under which key. */
final class AuthorizerCache {
    private static final int DEFAULT_TTL = 300;
    private static final Set<String> ANONYMOUS_HEADERS = Set.of("host", "accept", "accept-encoding", "accept-language",
            "user-agent", "content-type", "content-length", "origin", "referer", "cache-control", "x-forwarded-proto",
            "x-forwarded-port", "via");

    private AuthorizerCache() {}

    /** Seconds. Source: documented – API reference, "Authorizer", read 2026-11: 300 where nothing is stated. */
    static int ttl(Authorizer authorizer) {
        return authorizer.authorizerResultTtlInSeconds().orElse(DEFAULT_TTL);
    }

    static boolean isLambda(Authorizer authorizer) {
        return authorizer.type().equals("TOKEN") || authorizer.type().equals("REQUEST");
    }

    /** The identity sources, in order. */
    static List<String> sources(Authorizer authorizer) {
        return authorizer.identitySource().stream().flatMap(text -> Arrays.stream(text.value().split(",")))
                .map(String::strip).filter(source -> !source.isEmpty()).toList();
    }

    /** Whether a source differs from caller to caller; one that cannot be read is given the benefit of the doubt. */
    static boolean identifies(String source) {
        return Expression.parse(source).map(AuthorizerCache::identifies).orElse(true);
    }

    private static boolean identifies(Expression source) {
        if (source instanceof Expression.MethodRequest parameter) {
            return !ANONYMOUS_HEADERS.contains(parameter.name().toLowerCase(Locale.ROOT));
        }
        return source instanceof Expression.Context context && context.path().startsWith("identity.");
    }
}
