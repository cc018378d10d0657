package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.StatedIntegration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** {@code integration-verb-drops-body}: a method with a body calls its backend with a verb that has one. */
final class IntegrationVerbDropsBody implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("integration-verb-drops-body", Severity.WARNING,
                "A method with a body calls its backend with a verb that has one.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedIntegration.in(subject.definition())
                .filter(integration -> integration.is(IntegrationType.HTTP, IntegrationType.HTTP_PROXY))
                .filter(integration -> Set.of("POST", "PUT", "PATCH").contains(integration.method().verb()))
                .filter(integration -> integration.text("httpMethod")
                        .filter(verb -> Set.of("GET", "HEAD").contains(verb.toUpperCase(Locale.ROOT)))
                        .isPresent())
                .map(integration -> integration.at("httpMethod", "`" + integration.method().name() + "` calls its backend with `"
                                + integration.text("httpMethod").orElseThrow() + "`, so the body is not sent.")
                        .withHint("Write `httpMethod: " + integration.method().verb() + "`."));
    }
}
