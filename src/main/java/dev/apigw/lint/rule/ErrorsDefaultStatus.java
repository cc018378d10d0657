package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.GatewayResponseTypes;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.Set;
import java.util.stream.Stream;

/** {@code errors-default-status}: errors keep the status that says what they are. */
final class ErrorsDefaultStatus implements LintRule {
    private static final Set<String> DEFAULTS = Set.of(GatewayResponseTypes.DEFAULT_4XX, GatewayResponseTypes.DEFAULT_5XX);

    @Override public RuleInfo info() {
        return new RuleInfo("errors-default-status", Severity.WARNING,
                "`DEFAULT_4XX` and `DEFAULT_5XX` have no status code of their own.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        return definition.api().gatewayResponses().stream()
                .filter(response -> DEFAULTS.contains(response.responseType())
                        && response.statusCode().filter(status -> status.matches("[345]\\d\\d")).isPresent())
                .map(response -> Finding.at(Written.member(definition, response.origin(), "statusCode"), "`"
                        + response.responseType()
                                + "` gives every error without a response of its own the status "
                                + response.statusCode().orElseThrow()
                                + (response.responseType().equals(GatewayResponseTypes.DEFAULT_4XX)
                                ? ", 401, 403, 413 and 429 included."
                                        : ", timeouts included."))
                        .withHint("Remove `statusCode`, and set it on the types that are meant."));
    }
}
