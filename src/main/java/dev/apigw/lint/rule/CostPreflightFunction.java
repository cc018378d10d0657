package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.RestApi.ResourceMethod;
import java.util.List;
import java.util.stream.Stream;

/** {@code cost-preflight-function}: a preflight does not start a function. */
final class CostPreflightFunction implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("cost-preflight-function", Severity.INFO, "Preflights are answered by a `mock` integration.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        List<ResourceMethod> calling = definition.api().methods().filter(each -> Methods.isPreflight(each.method())
                && each.method().methodIntegration().filter(Methods::isLambda).isPresent()).toList();
        return Methods.once(calling, first -> Finding.at(first.method().origin(), Methods.name(first) + Methods.others(calling)
                        + " starts a function to answer what is always the same.")
                .withHint("Use a `mock` integration with the CORS headers."));
    }
}
