package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.stream.Stream;

/** {@code cors-preflight-status}: a preflight is answered with success. */
final class CorsPreflightStatus implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("cors-preflight-status", Severity.ERROR,
                "An `OPTIONS` method that sends CORS headers answers with a status of 2xx.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        return Cors.preflights(definition.api()).filter(preflight -> preflight.header(Cors.ALLOW_ORIGIN).isPresent()
                        && preflight.response().statusCode().matches("[13-5]\\d\\d"))
                .map(preflight -> Finding.at(Written.member(definition, preflight.response().origin(), "statusCode"),
                                Methods.name(preflight.called()) + " answers with " + preflight.response().statusCode()
                                        + ", and browsers take only 2xx for a yes.")
                        .withHint("Answer with 200 or 204."));
    }
}
