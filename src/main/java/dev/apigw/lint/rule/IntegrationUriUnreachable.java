package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.StatedIntegration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code integration-uri-unreachable}: the host of an HTTP backend can be reached from the internet, or through a VPC link.
 */
final class IntegrationUriUnreachable implements LintRule {
    private static final Pattern PRIVATE = Pattern.compile(
            "https?://(?:[^/@]*@)?(localhost|[\\w.-]+\\.(?:local|localhost|internal)|"
            + "127\\.\\d+\\.\\d+\\.\\d+|10\\.\\d+\\.\\d+\\.\\d+|192\\.168\\.\\d+\\.\\d+|"
            + "172\\.(?:1[6-9]|2\\d|3[01])\\.\\d+\\.\\d+)(?:[:/?].*)?",
            Pattern.CASE_INSENSITIVE);

    @Override public RuleInfo info() {
        return new RuleInfo("integration-uri-unreachable", Severity.WARNING,
                "The host of an HTTP backend can be reached from the internet, or through a VPC link.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedIntegration.in(subject.definition())
                .filter(integration -> integration.is(IntegrationType.HTTP, IntegrationType.HTTP_PROXY))
                .filter(integration -> integration.text("connectionType").filter("VPC_LINK"::equalsIgnoreCase).isEmpty()
                        && integration.get("connectionId").isEmpty())
                .flatMap(integration -> integration.text("uri").map(PRIVATE::matcher).filter(Matcher::matches).stream()
                        .map(host -> integration.at("uri", "`" + host.group(1) + "` is a host that only its own network "
                                        + "knows, so every request is answered with 500 or 504.")
                                .withHint("Write a public host, or go through a VPC link (`connectionType: VPC_LINK`).")));
    }
}
