package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.Integration;
import dev.apigw.model.RestApi;
import dev.apigw.model.Stated;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code cache-key-identity}: what is kept for one caller is not given to the next. */
final class CacheKeyIdentity implements LintRule {
    private static final Pattern NAMES_CALLER = Pattern.compile("(?i).*(?:authorization|cookie|token|api-?key|"
            + "user|tenant|session|account|customer|principal|sub).*");
    private static final Pattern OF_CALLER = Pattern.compile("context\\.(?:authorizer|identity)\\b"
            + "|(?i:header\\.Authorization\\b)|\\$input\\.params\\(\\s*\\)|input\\.params\\(\\s*['\"]Authorization");

    @Override public RuleInfo info() {
        return new RuleInfo("cache-key-identity", Severity.ERROR,
                "The cache key of a method with authorization has something of the caller in it.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        RestApi api = subject.definition().api();
        return CachedMethod.in(subject).filter(each -> Methods.isAuthorized(each.called().method())
                && knowsCaller(each.integration()))
                .filter(each -> each.integration().cacheKeyParameters().stream().noneMatch(key -> isOfCaller(api, each,
                        key.value())))
                .map(each -> Finding.at(each.keyPlace(subject.definition()), Methods.name(each.called())
                                + " is cached" + each.where()
                                + " under a key without the caller, so one caller gets the answer for another.")
                        .withHint("Add `method.request.header.Authorization`, or what else tells callers apart, to "
                                + "`cacheKeyParameters`."));
    }

    /** Whether the backend can tell callers apart; else its answer is the same for all. */
    private static boolean knowsCaller(Integration integration) {
        return integration.type().isProxy() || Stream.concat(integration.requestParameters().values().stream(),
                integration.requestTemplates().values().stream()).anyMatch(text -> OF_CALLER.matcher(text.value()).find());
    }

    private static boolean isOfCaller(RestApi api, CachedMethod each, String key) {
        String source = Optional.ofNullable(each.integration().requestParameters().get(key)).map(Stated::value).orElse(key);
        boolean identitySource = each.called().method().authorizer().flatMap(api::authorizer).stream()
                .anyMatch(authorizer -> AuthorizerCache.sources(authorizer).contains(source));
        return identitySource || OF_CALLER.matcher(source).find()
                || NAMES_CALLER.matcher(source.substring(source.lastIndexOf('.') + 1)).matches();
    }
}
