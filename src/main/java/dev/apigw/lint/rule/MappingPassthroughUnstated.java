package dev.apigw.lint.rule;

import dev.apigw.diagnostic.Finding;
import dev.apigw.diagnostic.RuleInfo;
import dev.apigw.diagnostic.Severity;
import dev.apigw.lint.LintRule;
import dev.apigw.lint.Subject;
import dev.apigw.model.IntegrationType;
import dev.apigw.stated.StatedIntegration;
import java.util.stream.Stream;

/** {@code mapping-passthrough-unstated}: an integration with request templates states its {@code passthroughBehavior}. */
final class MappingPassthroughUnstated implements LintRule {
    @Override public RuleInfo info() {
        return new RuleInfo("mapping-passthrough-unstated", Severity.WARNING,
                "An integration with request templates states its `passthroughBehavior`.");
    }

    @Override public Stream<Finding> check(Subject subject) {
        return StatedIntegration.in(subject.definition())
                .filter(integration -> integration.is(IntegrationType.HTTP, IntegrationType.AWS))
                .filter(integration -> !MappingServicePassthrough.isService(integration))
                .filter(integration -> !integration.entries("requestTemplates").isEmpty())
                .filter(integration -> integration.get("passthroughBehavior").isEmpty())
                .map(integration -> integration.atKey("requestTemplates", "`passthroughBehavior` is not stated, so a body of "
                                + "another content type reaches the backend unmapped.")
                        .withHint("Add `passthroughBehavior: never` to answer it with 415 instead."));
    }
}
