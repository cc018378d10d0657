package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.stream.Stream;

/** {@code cors-preflight-origin}: a preflight says which origins may call. */
final class CorsPreflightOrigin implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("cors-preflight-origin", Severity.WARNING,
                "An `OPTIONS` method that answers by itself sends `Access-Control-Allow-Origin`.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return Cors.preflights(subject.definition().api()).filter(preflight -> preflight.header(Cors.ALLOW_ORIGIN).isEmpty())
                .map(preflight -> Finding.at(preflight.called().method().origin(), Methods.name(preflight.called())
                                + " does not send `" + Cors.ALLOW_ORIGIN
                                + "`, so browsers refuse every request that needs a preflight.")
                        .withHint("Add `method.response.header." + Cors.ALLOW_ORIGIN
                                + "` to the `responseParameters` of its answer."));
    }
}
