package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.mapping.Expression;
import dev.apigw.mapping.ParameterLocation;
import dev.apigw.model.Method;
import dev.apigw.model.RestApi;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** {@code cors-headers-incomplete}: a preflight allows the headers that methods ask for. */
final class CorsHeadersIncomplete implements LintRule {
    /** What pages may send unasked. Source: documented – Fetch standard, "CORS-safelisted request-header", read 2026-11. */
    private static final Set<String> SAFE = Set.of("accept", "accept-language", "content-language", "content-type", "range");
    /** What browsers set by themselves, whatever a page says. */
    private static final Set<String> OF_BROWSER = Set.of("host", "origin", "referer", "cookie", "user-agent", "content-length",
            "accept-encoding", "connection", "date", "via", "x-forwarded-for", "x-forwarded-proto", "x-forwarded-port");

    @Override public RuleInfo info() {
        return new RuleInfo("cors-headers-incomplete", Severity.WARNING,
                "`Access-Control-Allow-Headers` of a preflight names the headers that the methods beside it need.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        return CorsGap.in(definition.api(), Cors.ALLOW_HEADERS, each -> needed(definition.api(), each.method()),
                CorsHeadersIncomplete::isAllowed)
                .map(gap -> gap.finding(definition, consequence(gap)));
    }

    /** The names of the headers without which a method does not answer. */
    private static Stream<String> needed(RestApi api, Method method) {
        Stream<String> required = method.requestParameters().entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey);
        Stream<String> names = Stream.concat(required, identitySources(api, method))
                .flatMap(source -> Expression.parse(source).stream()).flatMap(CorsHeadersIncomplete::header);
        Stream<String> key = method.apiKeyRequired() && api.apiKeySource().equalsIgnoreCase("HEADER")
                ? Stream.of("X-Api-Key") : Stream.empty();
        Stream<String> signature = method.authorizationType().equals(Methods.AWS_IAM)
                ? Stream.of("Authorization", "X-Amz-Date") : Stream.empty();
        return Stream.of(names, key, signature).flatMap(all -> all)
                .filter(name -> !SAFE.contains(lower(name)) && !OF_BROWSER.contains(lower(name)));
    }

    /** Without caching a REQUEST authorizer is called whether or not its sources are there. */
    private static Stream<String> identitySources(RestApi api, Method method) {
        return method.authorizer().flatMap(api::authorizer).stream()
                .filter(authorizer -> AuthorizerCache.ttl(authorizer) > 0 || !authorizer.type().equals("REQUEST"))
                .flatMap(authorizer -> AuthorizerCache.sources(authorizer).stream());
    }

    private static Stream<String> header(Expression expression) {
        return expression instanceof Expression.MethodRequest parameter && parameter.location() == ParameterLocation.HEADER
                ? Stream.of(parameter.name()) : Stream.empty();
    }

    /**
     * The wildcard is for all headers but {@code Authorization}.
     *
     * <p>Source: documented – Fetch standard, "CORS non-wildcard request-header name", read 2026-11.
     */
    private static boolean isAllowed(Set<String> allowed, String name) {
        return allowed.contains(lower(name)) || allowed.contains("*") && !name.equalsIgnoreCase("Authorization");
    }

    private static String consequence(CorsGap gap) {
        boolean wildcard = gap.header().flatMap(Cors::items).filter(items -> items.contains("*")).isPresent();
        return wildcard ? " with its `*`, which stands for every other header, so browsers refuse to call its methods."
                : ", without which methods of it do not answer, so browsers refuse to call them.";
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
