package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.Integration;
import java.util.List;
import java.util.stream.Stream;

/** {@code cache-key-query}: a parameter that reaches the backend is part of the cache key. */
final class CacheKeyQuery implements LintRule {
    private static final String QUERY = "method.request.querystring.";

    @Override public RuleInfo info() {
        return new RuleInfo("cache-key-query", Severity.WARNING,
                "The cache key of a method has the query parameters in it that its backend gets.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return CachedMethod.meant(subject).flatMap(each -> {
            List<String> missing = each.called().method().requestParameters().keySet().stream()
                    .filter(name -> name.startsWith(QUERY) && reaches(each.integration(), name) && !each.isKeyedBy(name))
                    .map(name -> name.substring(QUERY.length())).toList();
            return missing.isEmpty() ? Stream.empty() : Stream.of(each.lacking(subject.definition(), QUERY, missing,
                    ", so requests that differ in nothing else share an answer."));
        });
    }

    private static boolean reaches(Integration integration, String parameter) {
        String name = parameter.substring(QUERY.length());
        return integration.type().isProxy() || integration.requestParameters().values().stream().anyMatch(text ->
                text.value().equals(parameter))
                || integration.requestTemplates().values().stream().anyMatch(template ->
                        template.value().contains("input.params('" + name + "')")
                                || template.value().contains("input.params(\"" + name + "\")"));
    }
}
