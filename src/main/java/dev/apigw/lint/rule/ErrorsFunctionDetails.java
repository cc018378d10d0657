package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.stream.Stream;

/** {@code errors-function-details}: clients do not see the stack trace of a function. */
final class ErrorsFunctionDetails implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("errors-function-details", Severity.WARNING,
                "An integration response for errors of a function has a template.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return subject.definition().api().methods().flatMap(each -> each.method().methodIntegration().stream()
                .filter(integration -> !integration.type().isProxy() && Methods.isLambda(integration))
                .flatMap(integration -> integration.integrationResponses().stream()
                        .filter(response -> response.selectionPattern().filter(pattern -> !pattern.isBlank()).isPresent()
                                && response.statusCode().matches("[45]\\d\\d") && response.responseTemplates().isEmpty())
                        .map(response -> Finding.at(response.origin(), "The error of the function of " + Methods.name(each)
                                        + " is handed on as it is, `errorType` and `stackTrace` included.")
                                .withHint("Add a `responseTemplates` that picks `$input.path('$.errorMessage')` only."))));
    }
}
