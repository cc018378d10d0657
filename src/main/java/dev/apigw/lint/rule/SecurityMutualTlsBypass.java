package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.stream.Stream;

/** {@code security-mutual-tls-bypass}: an API behind mutual TLS has no second entrance. */
final class SecurityMutualTlsBypass implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("security-mutual-tls-bypass", Severity.ERROR,
                "An API whose domain asks for client certificates has no default endpoint.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return DefaultEndpoint.domainsBeside(subject).filter(domain -> domain.truststoreUri().isPresent()).limit(1)
                .map(domain -> Finding.at(DefaultEndpoint.place(subject),
                        "The default endpoint is enabled, so callers get around the client certificates that "
                                + "`" + domain.domainName() + "` asks for.")
                        .withHint("Set `disableExecuteApiEndpoint: true` in `x-amazon-apigateway-endpoint-configuration`.")
                        .withRelated(domain.truststoreUri().orElseThrow().origin(), "the certificates that are trusted"));
    }
}
