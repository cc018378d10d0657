package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.mapping.Expression;
import dev.apigw.mapping.ParameterLocation;
import dev.apigw.model.Method;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stated;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code cors-headers-incomplete}: a preflight allows the headers that methods ask for. */
final class CorsHeadersIncomplete implements LintRule {
    /** What pages may send unasked. Source: documented – Fetch standard, "CORS-safelisted request-header", read 2026-11. */
    private static final Set<String> SAFE = Set.of("accept", "accept-language", "content-language", "range");
    /** What browsers set by themselves, whatever a page says. */
    private static final Set<String> OF_BROWSER = Set.of("host", "origin", "referer", "cookie", "user-agent", "content-length",
            "accept-encoding", "connection", "date", "via", "x-forwarded-for", "x-forwarded-proto", "x-forwarded-port");

    @Override public RuleInfo info() {
        return new RuleInfo("cors-headers-incomplete", Severity.WARNING,
                "`Access-Control-Allow-Headers` of a preflight names the headers that the methods beside it need.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        RestApi api = subject.definition().api();
        return Cors.preflights(api).filter(preflight -> preflight.header(Cors.ALLOW_ORIGIN).isPresent()).flatMap(preflight -> {
            Optional<Stated> header = preflight.header(Cors.ALLOW_HEADERS);
            Optional<Set<String>> allowed = header.isEmpty() ? Optional.of(Set.of()) : Cors.items(header.get());
            Set<String> missing = new LinkedHashSet<>();
            Cors.beside(preflight).flatMap(each -> needed(api, each.method())).filter(name -> allowed.isPresent()
                    && !isAllowed(allowed.get(), name.toLowerCase(Locale.ROOT))).forEach(missing::add);
            return missing.isEmpty() ? Stream.empty() : Stream.of(finding(preflight, header, missing));
        });
    }

    /** The names of the headers without which a method does not answer. */
    private static Stream<String> needed(RestApi api, Method method) {
        Stream<String> required = method.requestParameters().entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey);
        Stream<String> ofAuthorizer = method.authorizer().flatMap(api::authorizer).stream()
                .filter(authorizer -> AuthorizerCache.ttl(authorizer) > 0 || !authorizer.type().equals("REQUEST"))
                .flatMap(authorizer -> AuthorizerCache.sources(authorizer).stream());
        Stream<String> names = Stream.concat(required, ofAuthorizer).flatMap(source -> Expression.parse(source).stream())
                .filter(source -> source instanceof Expression.MethodRequest parameter && parameter.location() == ParameterLocation.HEADER)
                .map(source -> ((Expression.MethodRequest) source).name());
        Stream<String> key = method.apiKeyRequired() && api.apiKeySource().equalsIgnoreCase("HEADER") ? Stream.of("X-Api-Key") : Stream.empty();
        Stream<String> signature = method.authorizationType().equals(Methods.AWS_IAM) ? Stream.of("Authorization", "X-Amz-Date") : Stream.empty();
        return Stream.of(names, key, signature).flatMap(all -> all)
                .filter(name -> !SAFE.contains(name.toLowerCase(Locale.ROOT)) && !OF_BROWSER.contains(name.toLowerCase(Locale.ROOT))
                        && !name.equalsIgnoreCase("Content-Type"));
    }

    /** The wildcard is for all headers but {@code Authorization}. Source: documented – Fetch standard, "CORS non-wildcard request-header name". */
    private static boolean isAllowed(Set<String> allowed, String name) {
        return allowed.contains(name) || allowed.contains("*") && !name.equals("authorization");
    }

    private static Finding finding(Cors.Preflight preflight, Optional<Stated> header, Set<String> missing) {
        return Finding.at(header.map(Stated::origin).orElse(preflight.called().method().origin()), "The preflight of `"
                        + preflight.called().resource().path() + "` does not allow `" + String.join("`, `", missing)
                        + "`, which methods of it need, so browsers refuse to send them.")
                .withHint("Add " + (missing.size() == 1 ? "it" : "them") + " to `" + Cors.ALLOW_HEADERS
                        + "`; a `*` does not stand for `Authorization`.");
    }
}
