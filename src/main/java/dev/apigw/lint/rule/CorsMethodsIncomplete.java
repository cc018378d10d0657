package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.HttpMethods;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.Stated;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        return Cors.preflights(subject.definition().api()).filter(preflight -> preflight.header(Cors.ALLOW_ORIGIN).isPresent())
                .flatMap(preflight -> {
                    Optional<Stated> header = preflight.header(Cors.ALLOW_METHODS);
                    Optional<Set<String>> allowed = header.isEmpty() ? Optional.of(Set.of()) : Cors.items(header.get());
                    List<String> missing = Cors.beside(preflight).map(each -> each.method().httpMethod())
                            .filter(verb -> !SAFE.contains(verb) && !verb.equals(HttpMethods.ANY))
                            .filter(verb -> allowed.isPresent() && !allowed.get().contains("*")
                                    && !allowed.get().contains(verb.toLowerCase(Locale.ROOT))).toList();
                    return missing.isEmpty() ? Stream.empty() : Stream.of(finding(preflight, header, missing));
                });
    }

    private static Finding finding(Cors.Preflight preflight, Optional<Stated> header, List<String> missing) {
        return Finding.at(header.map(Stated::origin).orElse(preflight.called().method().origin()), "The preflight of `"
                        + preflight.called().resource().path() + "` does not allow `" + String.join("`, `", missing)
                        + "`, so browsers refuse to send " + (missing.size() == 1 ? "it." : "them."))
                .withHint("Add " + (missing.size() == 1 ? "it" : "them") + " to `" + Cors.ALLOW_METHODS + "`.");
    }
}
