package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.stream.Stream;

/** {@code cors-answer-origin}: the answer itself, not only its preflight, names the origin. */
final class CorsAnswerOrigin implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("cors-answer-origin", Severity.WARNING,
                "Each integration response of a resource with a preflight sends `Access-Control-Allow-Origin`.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return Cors.preflights(subject.definition().api()).filter(preflight -> preflight.header(Cors.ALLOW_ORIGIN).isPresent())
                .flatMap(Cors::beside).flatMap(each -> each.method().methodIntegration().stream()
                        .filter(integration -> !integration.type().isProxy())
                        .flatMap(integration -> integration.integrationResponses().stream())
                        .filter(response -> Cors.header(response, Cors.ALLOW_ORIGIN).isEmpty()
                                && !response.statusCode().startsWith("3"))
                        .map(response -> Finding.at(response.origin(), "The answer " + response.statusCode() + " of "
                                + Methods.name(each)
                                        + " does not send `" + Cors.ALLOW_ORIGIN
                                        + "`, so browsers hide it from the page that asked.")
                                .withHint("Map `method.response.header." + Cors.ALLOW_ORIGIN + "` as the preflight does.")));
    }
}
