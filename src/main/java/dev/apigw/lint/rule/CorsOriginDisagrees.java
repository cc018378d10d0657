package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.stream.Stream;

/** {@code cors-origin-disagrees}: preflight and answer name the same origin. */
final class CorsOriginDisagrees implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("cors-origin-disagrees", Severity.WARNING,
                "The answers of a method allow the origin that its preflight allows.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return Cors.preflights(subject.definition().api()).flatMap(preflight -> preflight.header(Cors.ALLOW_ORIGIN).stream()
                .flatMap(allowed -> Cors.fixed(allowed).stream().flatMap(origin -> Cors.beside(preflight)
                        .flatMap(each -> each.method().methodIntegration().stream())
                        .flatMap(integration -> integration.integrationResponses().stream())
                        .flatMap(response -> Cors.header(response, Cors.ALLOW_ORIGIN).stream())
                        .filter(other -> Cors.fixed(other).filter(text -> !text.equals(origin)).isPresent())
                        .map(other -> Finding.at(other.origin(), "The answer allows `" + Cors.fixed(other).orElseThrow()
                                        + "` and the preflight of `" + preflight.called().resource().path() + "` allows `"
                                        + origin + "`, so one of them is refused.")
                                .withHint("Write the same origin in both.")
                                .withRelated(allowed.origin(), "what the preflight allows")))));
    }
}
