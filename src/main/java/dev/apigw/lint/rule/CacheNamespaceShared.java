package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.Method;
import dev.apigw.model.RestApi.ResourceMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code cache-namespace-shared}: resources do not share a cache namespace. */
final class CacheNamespaceShared implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("cache-namespace-shared", Severity.WARNING,
                "Resources with cache keys have each a cache namespace of their own.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        Set<Method> cached = CachedMethod.meant(subject).map(each -> each.called().method()).collect(Collectors.toSet());
        Map<String, ResourceMethod> first = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        Methods.called(definition.api()).filter(each -> cached.contains(each.method())).forEach(each ->
                each.method().methodIntegration().orElseThrow().cacheNamespace().ifPresent(namespace -> {
                    ResourceMethod other = first.putIfAbsent(namespace, each);
                    if (other != null && !other.resource().path().equals(each.resource().path())) {
                        findings.add(Finding.at(Written.member(definition,
                                each.method().methodIntegration().orElseThrow().origin(), "cacheNamespace"),
                                        Methods.name(each) + " shares the cache namespace `" + namespace + "` with "
                                                + Methods.name(other)
                                                + ", so with equal keys one gets the answer of the other.")
                                .withHint("Give it a name of its own, or remove `cacheNamespace`."));
                    }
                }));
        return findings.stream();
    }
}
