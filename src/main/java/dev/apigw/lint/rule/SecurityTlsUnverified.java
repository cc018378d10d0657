package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.stream.Stream;

/** {@code security-tls-unverified}: certificates of backends are verified. */
final class SecurityTlsUnverified implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("security-tls-unverified", Severity.WARNING, "`insecureSkipVerification` is not set.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        return definition.api().methods().flatMap(each -> each.method().methodIntegration()
                .filter(integration -> integration.insecureSkipVerification() && integration.type().isHttp()).stream()
                .map(integration -> Finding.at(Written.member(definition, integration.origin(), "tlsConfig",
                        "insecureSkipVerification"),
                                Methods.name(each) + " does not verify the certificate of its backend, so anybody can pose as it.")
                        .withHint("Remove `insecureSkipVerification`, and use a certificate of a known authority.")));
    }
}
