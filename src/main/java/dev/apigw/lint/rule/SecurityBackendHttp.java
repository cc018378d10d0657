package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code security-backend-http}: what leaves AWS is encrypted. */
final class SecurityBackendHttp implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("security-backend-http", Severity.WARNING, "A backend on the internet is called with `https`.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        return definition.api().methods().flatMap(each -> each.method().methodIntegration().stream()
                .filter(integration -> integration.effectiveConnectionType().equals(Optional.of("INTERNET")))
                .flatMap(integration -> integration.uri().stream()
                        .filter(uri -> uri.value().toLowerCase(Locale.ROOT).startsWith("http://")))
                .map(uri -> Finding.at(Written.part(definition, uri, 0, "http://".length()), Methods.name(each)
                                + " calls its backend without TLS, so everybody on the way reads and changes what is sent.")
                        .withHint("Write `https://`, or connect through a VPC link.")));
    }
}
