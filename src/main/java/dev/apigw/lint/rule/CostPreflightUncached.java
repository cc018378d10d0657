package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.List;
import java.util.stream.Stream;

/** {@code cost-preflight-uncached}: browsers need not ask before each request. */
final class CostPreflightUncached implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("cost-preflight-uncached", Severity.HINT, "Preflights send `Access-Control-Max-Age`.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        List<Cors.Preflight> uncached = Cors.preflights(subject.definition().api())
                .filter(preflight -> preflight.header(Cors.ALLOW_ORIGIN).isPresent()
                        && preflight.header(Cors.MAX_AGE).isEmpty()).toList();
        return Methods.once(uncached, first -> Finding.at(first.called().method().origin(), Methods.name(first.called())
                + Methods.others(uncached)
                        + " sends no `" + Cors.MAX_AGE + "`, so browsers ask again every five seconds, and each preflight is "
                        + "billed as a request.")
                .withHint("Add `method.response.header." + Cors.MAX_AGE + ": \"'600'\"`."));
    }
}
