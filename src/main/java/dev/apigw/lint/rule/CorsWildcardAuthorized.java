package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.Stated;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code cors-wildcard-authorized}: what needs authorization names the pages that may read it. */
final class CorsWildcardAuthorized implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("cors-wildcard-authorized", Severity.HINT,
                "A resource with authorization allows named origins.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        List<Stated> wildcards = Cors.preflights(subject.definition().api())
                .filter(preflight -> Cors.beside(preflight).anyMatch(each -> Methods.isAuthorized(each.method())))
                .flatMap(preflight -> preflight.header(Cors.ALLOW_ORIGIN).stream())
                .filter(origin -> Cors.fixed(origin).equals(Optional.of("*"))).toList();
        return Methods.once(wildcards, first -> Finding.at(first.origin(), "Pages of every origin" + Methods.others(wildcards)
                        + " may call methods that ask for authorization, so a stolen token can be used from any page.")
                .withHint("Name the origin of your own pages."));
    }
}
