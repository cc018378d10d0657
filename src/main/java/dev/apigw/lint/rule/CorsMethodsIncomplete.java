package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.HttpMethods;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** {@code cors-methods-incomplete}: a preflight allows the verbs that the resource has. */
final class CorsMethodsIncomplete implements LintRule {
    /** What no preflight has to allow. Source: documented – Fetch standard, "CORS-safelisted method", read 2026-11. */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "POST");

    @Override public RuleInfo info() {
        return new RuleInfo("cors-methods-incomplete", Severity.WARNING,
                "`Access-Control-Allow-Methods` of a preflight names the verbs that the resource has.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        return CorsGap.in(definition.api(), Cors.ALLOW_METHODS, each -> Stream.of(each.method().httpMethod())
                .filter(CorsMethodsIncomplete::isNeeded),
                        (allowed, verb) -> allowed.contains("*") || allowed.contains(verb.toLowerCase(Locale.ROOT)))
                .map(gap -> gap.finding(definition, ", so browsers refuse to send it."));
    }

    private static boolean isNeeded(String verb) {
        return !SAFE.contains(verb) && !verb.equals(HttpMethods.ANY);
    }
}
