package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code errors-stack-trace}: no template sends a stack trace. */
final class ErrorsStackTrace implements LintRule {
    private static final Pattern TRACE = Pattern.compile("\\bstack_?[tT]race\\b");

    @Override public RuleInfo info() {
        return new RuleInfo("errors-stack-trace", Severity.WARNING, "No response template reads the stack trace of an error.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        return StatedTexts.integrations(definition.api()).flatMap(integration -> integration.integrationResponses().stream())
                .flatMap(response -> response.responseTemplates().values().stream())
                .flatMap(template -> TRACE.matcher(template.value()).results().limit(1)
                        .map(found -> Finding.at(Written.part(definition, template, found.start(), found.end()),
                                        "The template sends the stack trace of the backend, which shows strangers paths, "
                                        + "versions and names.")
                                .withHint("Send a message and `$context.requestId`, and keep the trace in the log.")));
    }
}
