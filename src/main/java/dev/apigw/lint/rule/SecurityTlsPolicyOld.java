package dev.apigw.lint.rule;

import dev.apigw.build.Definition;
import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.Origin;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.fact.Extensions;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code security-tls-policy-old}: TLS 1.0 and 1.1 are out. */
final class SecurityTlsPolicyOld implements LintRule {
    private static final String OLD = "TLS_1_0";

    @Override public RuleInfo info() {
        return new RuleInfo("security-tls-policy-old", Severity.WARNING, "No security policy lets clients use TLS 1.0 or 1.1.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        Definition definition = subject.definition();
        Stream<Finding> ofApi = definition.api().securityPolicy().filter(OLD::equals).stream()
                .map(policy -> finding(Written.member(definition, definition.api().origin(), Extensions.SECURITY_POLICY),
                        "The API"));
        Stream<Finding> ofDomains = subject.project().stream().flatMap(project -> project.account().domainNames().stream())
                .filter(domain -> domain.securityPolicy().equals(Optional.of(OLD)))
                .map(domain -> finding(domain.origin(), "The domain `" + domain.domainName() + "`"));
        return Stream.concat(ofApi, ofDomains);
    }

    private static Finding finding(Origin place, String what) {
        return Finding.at(place, what + " accepts TLS 1.0 and 1.1, whose encryption is broken.").withHint("Write `TLS_1_2`.");
    }
}
