package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import java.util.stream.Stream;

/** {@code security-default-endpoint}: an API with a name of its own has no second one. */
final class SecurityDefaultEndpoint implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("security-default-endpoint", Severity.INFO, "An API behind a custom domain has no default endpoint.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return DefaultEndpoint.domainsBeside(subject).filter(domain -> domain.truststoreUri().isEmpty()).limit(1)
                .map(domain -> Finding.at(DefaultEndpoint.place(subject), "The default endpoint is enabled beside `"
                        + domain.domainName()
                                + "`, so what guards the domain (WAF, TLS policy, logs) can be gone around.")
                        .withHint("Set `disableExecuteApiEndpoint: true` in `x-amazon-apigateway-endpoint-configuration`."));
    }
}
