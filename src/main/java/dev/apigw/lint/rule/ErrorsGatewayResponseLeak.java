package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code errors-gateway-response-leak}: an error of the gateway tells a stranger nothing about the inside. */
final class ErrorsGatewayResponseLeak implements LintRule {
    private static final Pattern INTERNAL = Pattern.compile("\\$!?\\{?(context\\.(?:"
            + "authorizer\\.(?!error\\b|message\\b|reason\\b|errorMessage\\b)[\\w.-]+|identity\\.(?!sourceIp\\b|userAgent\\b)\\w+"
            + "|integration\\.\\w+|integrationErrorMessage|authorize\\.\\w+|accountId|apiId|webaclArn"
            + "|resourceId)|stageVariables\\.\\w+)");

    @Override public RuleInfo info() {
        return new RuleInfo("errors-gateway-response-leak", Severity.WARNING,
                "A template of a gateway response shows nothing of the account, the authorizer or the stage.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        return definition.api().gatewayResponses().stream().flatMap(response -> response.responseTemplates().values().stream()
                .flatMap(template -> INTERNAL.matcher(template.value()).results().limit(1)
                        .map(found -> Finding.at(Written.part(definition, template, found.start(), found.end()), "`"
                                + response.responseType()
                                        + "` shows `$" + found.group(1) + "` to whoever was refused.")
                                .withHint("Answer with `$context.error.messageString` and `$context.requestId`, and look the "
                                        + "rest up in the log."))));
    }
}
