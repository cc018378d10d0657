package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.stream.Stream;

/** {@code errors-gateway-response-success}: an error does not look like a success. */
final class ErrorsGatewayResponseSuccess implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("errors-gateway-response-success", Severity.WARNING, "No gateway response has a status of 2xx.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        return definition.api().gatewayResponses().stream()
                .filter(response -> response.statusCode().filter(status -> status.matches("2\\d\\d")).isPresent())
                .map(response -> Finding.at(Written.member(definition, response.origin(), "statusCode"), "`"
                        + response.responseType()
                                + "` answers a refused request with " + response.statusCode().orElseThrow()
                                + ", so clients, caches and alarms take it for a success.")
                        .withHint("Answer with a status of 4xx or 5xx."));
    }
}
